package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.testkit.checkpoint.Mutant.Edit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The enumeration of crashes notices each mistake that could be made in the protocol, and none where there is none. */
class ProtocolMutantsTest {

    private static DynamicTest caught(String mistake, Edit... edits) {
        return DynamicTest.dynamicTest(
                mistake,
                () -> assertThat(new Mutant(List.of(edits)).run(PublishRun.class))
                        .as("violations found although " + mistake + ": " + Arrays.toString(edits))
                        .isNotEmpty());
    }

    private static DynamicTest caughtWithFaults(String mistake, Edit... edits) {
        return DynamicTest.dynamicTest(
                mistake,
                () -> assertThat(new Mutant(List.of(edits)).run(FaultSweep.class))
                        .as("violations found although " + mistake + ": " + Arrays.toString(edits))
                        .isNotEmpty());
    }

    private static Edit edit(String className, String text, String replacement) {
        return new Edit(className, text, replacement);
    }

    @Test
    void theProtocolAsItIsHasNoViolationInACopyEither() throws Exception {
        Edit none = edit("DataFile", "lane.finish();", "lane.finish(); lane.entries();");
        assertThat(new Mutant(List.of(none)).run(PublishRun.class)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> mistakesInTheOrder() {
        return Stream.of(
                caught("data is not forced", edit("DataFile", "        file.force();\n", "")),
                caught("the manifest is not forced", edit("CheckpointWriter", "            file.force();\n", "")),
                caught(
                        "names of data are not forced before the manifest has its name",
                        edit("CheckpointWriter", "storage.forceDirectory(folder); // a manifest", "// a manifest")),
                caught(
                        "the name of the manifest is not forced",
                        edit(
                                "CheckpointWriter",
                                "        storage.forceDirectory(folder);\n        ended",
                                "        ended")),
                caught(
                        "the folder is not forced",
                        edit("CheckpointWriter", "storage.forceDirectory(DurableDirectories.parent(folder));", "")),
                caught(
                        "the manifest has its name from the beginning",
                        edit(
                                "CheckpointWriter",
                                "storage.create(folder + \"/\" + StoreNames.UNPUBLISHED_MANIFEST)",
                                "storage.create(folder + \"/\" + StoreNames.MANIFEST)"),
                        edit(
                                "CheckpointWriter",
                                "        storage.rename(folder + \"/\" + StoreNames.UNPUBLISHED_MANIFEST,"
                                        + " folder + \"/\" + StoreNames.MANIFEST);\n",
                                "")),
                caught(
                        "the manifest is published before the data is complete",
                        edit(
                                "CheckpointWriter",
                                "            entries.add(file.finish());",
                                "            file.write(); entries.add(file.finish());"
                                        + " writeManifest(new byte[1]); storage.rename(folder + \"/\""
                                        + " + StoreNames.UNPUBLISHED_MANIFEST, folder + \"/\" + StoreNames.MANIFEST);")),
                caught(
                        "directories above are not forced",
                        edit("DurableDirectories", "            storage.forceDirectory(parent(path));\n", "")),
                caught("marks are not forced", edit("Marks", "        storage.forceDirectory(directory);\n", "")),
                caught(
                        "a mark goes before the next is there",
                        edit(
                                "Marks",
                                "        storage.create(directory",
                                "        highest = number; deleteLower();\n" + "        storage.create(directory")),
                caught(
                        "an old checkpoint loses its data first",
                        edit(
                                "Folders",
                                "        storage.delete(folder + \"/\" + StoreNames.MANIFEST);\n"
                                        + "        storage.forceDirectory(folder);",
                                "")),
                caught(
                        "the loss of an old manifest is not forced",
                        edit("Folders", "        storage.forceDirectory(folder);", "")),
                caught(
                        "the end does not say first that nothing counts any more",
                        edit("CheckpointStore", "        ignoreAll();\n", "")),
                caught(
                        "what a crash left is not cleaned",
                        edit("CheckpointStore", "            Folders.clean(storage, place.folder());\n", "")),
                caught(
                        "cleaning takes what is complete",
                        edit(
                                "Folders",
                                "== EntryKind.MISSING) {\n            delete",
                                "!= EntryKind.OTHER) {\n            delete")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesInTheUse() {
        return Stream.of(
                caught(
                        "output is committed before the checkpoint is published",
                        edit(
                                "Coordinator",
                                "        publish(id);\n",
                                "        outside.commit(id);\n        publish(id);\n")),
                caught(
                        "output is committed before that is recorded",
                        edit(
                                "Coordinator",
                                "        store.recordCommit(id);\n        outside.commit(id);\n",
                                "        outside.commit(id);\n        store.recordCommit(id);\n")),
                caught(
                        "the commit is recorded before the checkpoint is published",
                        edit(
                                "Coordinator",
                                "        publish(id);\n",
                                "        store.recordCommit(id);\n        publish(id);\n")),
                caught(
                        "the old checkpoint is deleted first",
                        edit(
                                "Coordinator",
                                "        publish(id);\n",
                                "        store.prune(0);\n        publish(id);\n")),
                caught("old checkpoints are not deleted", edit("Coordinator", "        store.prune(keep);\n", "")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesInTheSearch() {
        return Stream.of(
                caught("epochs are not counted", edit("CheckpointStore", "epochs.highest() + 1", "epochs.highest()")),
                caught("ids begin anew", edit("CheckpointStore", "lastId = Math.max(lastId, place.checkpoint());", "")),
                caught("the oldest is taken", edit("CheckpointStore", "                .reversed()", "")),
                caught(
                        "an older one is taken although output is committed",
                        edit("NewestCheckpoint", "allowDuplicates || !isCommitted(checkpoint.id())", "true")),
                caught(
                        "one whose own output is committed is refused",
                        edit("NewestCheckpoint", "committed > checkpoint &&", "committed >= checkpoint &&")),
                caught(
                        "data is not validated",
                        edit("NewestCheckpoint", "                checkpoint.validate();\n", "")),
                caught(
                        "checksums are not compared",
                        edit("Blocks", "header.getInt(4) != found", "false"),
                        edit("StoredCheckpoint", "(int) whole.getValue() != entry.checksum()", "false")),
                caught(
                        "what is ignored is taken",
                        edit("CheckpointStore", "place.checkpoint() > ignored.highest()", "true")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesBehindFailures() {
        return Stream.of(
                caughtWithFaults(
                        "data whose force failed is taken for written",
                        edit(
                                "DataFile",
                                "        file.force();\n",
                                "        try { file.force(); } catch (IOException e) { file.force(); }\n")),
                caughtWithFaults(
                        "a manifest whose force failed is taken for written",
                        edit(
                                "CheckpointWriter",
                                "            file.force();\n",
                                "            try { file.force(); } catch (IOException e) { file.force(); }\n")),
                caughtWithFaults(
                        "a deletion that has failed half way is taken up behind its force",
                        edit(
                                "Folders",
                                "        storage.delete(folder + \"/\" + StoreNames.MANIFEST);\n"
                                        + "        storage.forceDirectory(folder);",
                                "        if (storage.kind(folder + \"/\" + StoreNames.MANIFEST) == EntryKind.FILE) {\n"
                                        + "        storage.delete(folder + \"/\" + StoreNames.MANIFEST);\n"
                                        + "        storage.forceDirectory(folder); }")));
    }
}
