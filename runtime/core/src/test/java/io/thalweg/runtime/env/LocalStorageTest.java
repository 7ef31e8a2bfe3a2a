package io.thalweg.runtime.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStorageTest {

    private final Storage storage = new SystemEnv().storage();

    @TempDir
    Path directory;

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void write(StoredFile file, String text) throws IOException {
        try (file) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            file.force();
        }
    }

    @Test
    void aFileIsMadeReadRenamedAndDeleted() throws IOException {
        storage.createDirectories(path("a/b"));
        write(storage.create(path("a/b/one")), "0123456789");
        storage.rename(path("a/b/one"), path("a/two"));
        storage.forceDirectory(path("a"));
        assertThat(storage.list(path("a"))).containsExactly("b", "two");
        assertThat(storage.files(directory.toString(), 2)).containsExactly("a/two");
        assertThat(storage.size(path("a/two"))).isEqualTo(10);
        byte[] bytes = new byte[5];
        storage.read(path("a/two"), 3, bytes, 1, 4);
        assertThat(bytes).containsExactly(0, '3', '4', '5', '6');
        storage.delete(path("a/two"));
        storage.delete(path("a/two"));
        assertThat(storage.kind(path("a/two"))).isEqualTo(EntryKind.MISSING);
        assertThat(storage.kind(path("a"))).isEqualTo(EntryKind.DIRECTORY);
    }

    @Test
    void aRangeBehindTheEndIsAnError() throws IOException {
        write(storage.create(path("f")), "0123");
        assertThatThrownBy(() -> storage.read(path("f"), 2, new byte[3], 0, 3)).isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsThereIsNotMadeAgain() throws IOException {
        write(storage.create(path("f")), "old");
        assertThatThrownBy(() -> storage.create(path("f"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(directory.resolve("f")).hasContent("old");
    }

    @Test
    void appendingCutsToTheLengthThatIsKnown() throws IOException {
        write(storage.append(path("f"), 0), "header");
        write(storage.append(path("f"), 4), "X");
        assertThat(directory.resolve("f")).hasContent("headX");
        assertThatThrownBy(() -> storage.append(path("f"), 9)).hasMessageContaining("has only 5 bytes where 9");
    }

    @Test
    void aSecondOwnerIsRefusedAndDoesNotFreeTheFirst() throws Exception {
        Storage.Lock lock = storage.lock(path("lock"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> storage.lock(path("lock")))
                    .isInstanceOf(LockedException.class)
                    .hasMessage(path("lock") + " is in use by another part of this process");
        }
        assertThat(ownedByAnotherProcess())
                .contains("in use by process " + ProcessHandle.current().pid());
        lock.close();
        lock.close();
        assertThat(ownedByAnotherProcess()).isEqualTo("free");
        storage.lock(path("lock")).close();
    }

    private String ownedByAnotherProcess() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        path("lock"))
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }

    @Test
    void aLinkToAFileIsTheSameFile() throws IOException {
        Storage.Lock lock = storage.lock(path("lock"));
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("lock"));
        assertThatThrownBy(() -> storage.lock(path("link"))).isInstanceOf(LockedException.class);
        lock.close();
    }

    @Test
    void namesThatNoFileCanHaveAreMissing() {
        assertThat(storage.kind("a\0b")).isEqualTo(EntryKind.MISSING);
    }
}
