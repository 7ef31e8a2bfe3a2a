package io.thalweg.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.LockedException;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import io.thalweg.testkit.storage.StorageCall.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStorageTest {

    private final MemoryStorage storage = new MemoryStorage();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> crashes() {
        return storage.crashes().stream().map(MemoryStorage::toString).sorted().toList();
    }

    @Test
    void aFileThatWasNeverForcedMayBeAnythingOrNothing() throws IOException {
        storage.create("f").write(bytes("1234"));
        assertThat(crashes()).containsExactly("", "f=\0\0\0\0\n", "f=\n", "f=12\n", "f=1234\n");
    }

    @Test
    void aForcedFileMayStillLoseItsName() throws IOException {
        StoredFile file = storage.create("f");
        file.write(bytes("1234"));
        file.force();
        assertThat(crashes()).containsExactly("", "f=1234\n");
        storage.forceDirectory("");
        assertThat(crashes()).containsExactly("f=1234\n");
    }

    @Test
    void whatWasForcedBeforeStays() throws IOException {
        StoredFile file = storage.create("f");
        file.write(bytes("12"));
        file.force();
        storage.forceDirectory("");
        file.write(bytes("3456"));
        assertThat(crashes()).containsExactly("f=12\0\0\0\0\n", "f=12\n", "f=1234\n", "f=123456\n");
    }

    @Test
    void aRenameIsOneStepAndMayBeLost() throws IOException {
        storage.put("a", bytes("new"));
        storage.put("b", bytes("old"));
        storage.rename("a", "b");
        assertThat(crashes()).containsExactly("a=new\nb=old\n", "b=new\n");
    }

    @Test
    void changesOfADirectoryAreLostInAnySubset() throws IOException {
        storage.put("a", bytes(""));
        storage.put("b", bytes(""));
        storage.delete("a");
        storage.delete("b");
        assertThat(crashes()).containsExactly("", "a=\n", "a=\nb=\n", "b=\n");
    }

    @Test
    void aDirectoryThatIsLostTakesItsFilesWithIt() throws IOException {
        storage.createDirectories("d/e");
        storage.forceDirectory("d");
        assertThat(crashes()).containsExactly("", "d/\nd/e/\n");
    }

    @Test
    void aForceThatFailedIsNotMadeGoodByTheNext() throws IOException {
        StoredFile file = storage.create("f");
        file.write(bytes("12"));
        storage.failing(StorageFault.at(Operation.FORCE, "f"));
        assertThatThrownBy(file::force).hasMessage("Input/output error");
        file.force();
        storage.forceDirectory("");
        assertThat(crashes()).contains("f=\n", "f=1\n");
    }

    @Test
    void aFullDeviceTakesAPart() throws IOException {
        StoredFile file = storage.create("f");
        storage.failing(StorageFault.full(5));
        file.write(bytes("123"));
        assertThatThrownBy(() -> file.write(bytes("456"))).hasMessage("No space left on device");
        assertThat(storage.content("f")).isEqualTo(bytes("12345"));
    }

    @Test
    void callsFailByTheirNumber() throws IOException {
        storage.create("f");
        int next = storage.calls() + 1;
        storage.failing(StorageFault.at(next));
        assertThatThrownBy(() -> storage.rename("f", "g")).hasMessage("Input/output error");
        assertThat(storage.kind("f")).isEqualTo(EntryKind.FILE);
        storage.rename("f", "g");
        assertThat(storage.kind("g")).isEqualTo(EntryKind.FILE);
    }

    @Test
    void anOwnerIsAlone() throws IOException {
        Storage.Lock lock = storage.lock("lock");
        assertThatThrownBy(() -> storage.lock("/lock")).isInstanceOf(LockedException.class);
        storage.crashes().get(0).lock("lock");
        lock.close();
        storage.lock("lock").close();
    }
}
