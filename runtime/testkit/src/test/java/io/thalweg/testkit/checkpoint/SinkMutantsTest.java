package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.testkit.checkpoint.Mutant.Edit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The enumeration of crashes, with what others have seen as its witness, notices each mistake a sink could make. */
@Execution(ExecutionMode.CONCURRENT) // each mutant has classes of its own
class SinkMutantsTest {

    private static DynamicTest caught(Class<? extends Supplier<List<String>>> run, String mistake, Edit... edits) {
        return DynamicTest.dynamicTest(
                mistake,
                () -> assertThat(new Mutant(List.of(edits)).run(run))
                        .as("violations found although " + mistake + ": " + Arrays.toString(edits))
                        .isNotEmpty());
    }

    private static DynamicTest parts(String mistake, Edit... edits) {
        return caught(SinkRun.Parts.class, mistake, edits);
    }

    private static DynamicTest single(String mistake, Edit... edits) {
        return caught(SinkRun.Single.class, mistake, edits);
    }

    private static Edit edit(String className, String text, String replacement) {
        return new Edit(className, text, replacement);
    }

    @TestFactory
    Stream<DynamicTest> mistakesWithAnySink() {
        return Stream.of(
                parts("rows are not forced", edit("TransactionalFiles", "        file.force();\n", "")),
                parts(
                        "the names of hidden files are not forced",
                        edit("TransactionalFiles", "        storage.forceDirectory(names.directory());\n", "")),
                parts(
                        "the rows of a failed checkpoint are forgotten",
                        edit("TransactionalFiles", "waiting -> waiting.checkpoint() <= checkpoint", "waiting -> true"),
                        edit(
                                "TransactionalFiles",
                                "                finish(checkpoint);\n",
                                "                prepared.clear();\n                finish(checkpoint);\n")),
                parts(
                        "what is known to be committed is forgotten too early",
                        edit(
                                "SinkJob",
                                "        prepare(id);\n        writer.abort();",
                                "        prepare(id);\n        lanes.get(0).committed(id);\n        writer.abort();")),
                parts(
                        "rows are visible before their checkpoint is complete",
                        edit(
                                "SinkJob",
                                "            StoredCheckpoint published = writer",
                                "            committer.commit(transactions.stream().map(SinkTransaction::bytes).toList());\n"
                                        + "            StoredCheckpoint published = writer")),
                parts("nothing is committed at a restore", edit("PartCommitter", "        commit(prepared);\n", "")),
                parts(
                        "hidden files are dropped before they are committed",
                        edit(
                                "PartCommitter",
                                "        commit(prepared);\n        names.drop();",
                                "        names.drop();\n        commit(prepared);")),
                parts("hidden files are not dropped", edit("PartCommitter", "        names.drop();\n", "")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesWithParts() {
        return Stream.of(
                parts(
                        "the name of a part is not forced",
                        edit("PartCommitter", "            storage.forceDirectory(names.directory());\n", "")),
                parts(
                        "numbers begin anew, over those of committed parts",
                        edit("HiddenFiles", "return highest + 1;", "return 0;")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesWithASingleFile() {
        return Stream.of(
                single(
                        "nobody knows where the rows of a checkpoint began",
                        edit("SingleFileCommitter", "        mark.find();\n", "")),
                single(
                        "where they began is not forced",
                        edit(
                                "AppendMark",
                                "        storage.forceDirectory(directory);\n        deleteOthers(name);",
                                "        deleteOthers(name);")),
                single(
                        "where they began is forgotten before it is used",
                        edit(
                                "SingleFileCommitter",
                                "        mark.find();\n",
                                "        mark.find();\n        mark.clear();\n")),
                single("numbers begin anew", edit("HiddenFiles", "return highest + 1;", "return 0;")),
                single(
                        "numbers of a checkpoint that was restored are used again",
                        edit("SingleFileCommitter", "        names.reserve(PreparedFile.readAll(prepared));\n", "")),
                single(
                        "appended rows are not forced",
                        edit("SingleFileCommitter", "            appended.force();\n", "")),
                single(
                        "rows are appended again where some are there already",
                        edit(
                                "SingleFileCommitter",
                                "storage, target, mark.position()",
                                "storage, target, storage.size(target)")),
                single(
                        "rows that some have seen are cut off and written again",
                        edit("AppendedFile", "int same = file == null ? same(part) : 0;", "int same = 0;")),
                single(
                        "the file begins anew at each restore",
                        edit("SingleFileCommitter", "prepared.isEmpty() || ", ""),
                        edit(
                                "SingleFileCommitter",
                                "storage.kind(target) == EntryKind.MISSING) {\n            begin",
                                "true) {\n            begin")),
                single(
                        "a header is missing, and so is the file",
                        edit("SingleFileCommitter", "            begin();\n", "")),
                single(
                        "rows go before they have been appended durably",
                        edit(
                                "SingleFileCommitter",
                                "        if (all) {\n            mark.set(files.get(0).checkpoint());\n            append(files);\n        }\n        for (PreparedFile file : files) {\n            storage.delete(names.path(file));\n        }",
                                "        if (all) {\n            mark.set(files.get(0).checkpoint());\n        for (PreparedFile file : files) {\n            byte[] b = new byte[(int) file.length()]; storage.read(names.path(file), 0, b, 0, b.length);\n            storage.delete(names.path(file));\n            storage.forceDirectory(names.directory());\n            try (StoredFile f = storage.append(target, storage.size(target))) { f.write(b, 0, b.length); f.force(); }\n        }\n        }")),
                single(
                        "the end of hidden files is not forced",
                        edit(
                                "SingleFileCommitter",
                                "            storage.delete(names.path(file));\n        }\n        storage.forceDirectory(names.directory());",
                                "            storage.delete(names.path(file));\n        }"),
                        edit(
                                "SingleFileCommitter",
                                "        boolean all = files.stream().allMatch(",
                                "        boolean all = files.stream().anyMatch(")));
    }
}
