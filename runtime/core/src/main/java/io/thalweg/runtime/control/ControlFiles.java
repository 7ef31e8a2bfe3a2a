package io.thalweg.runtime.control;

import io.thalweg.runtime.control.ControlRequest.Command;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files by which a job is asked, and answers. A file has its name when all of it is there. */
final class ControlFiles {

    private static final String DIRECTORY = "control";
    private static final String UNFINISHED = ".tmp";
    private static final String REQUEST = "request-";
    private static final String ANSWER = "answer-";
    private static final Pattern NAME = Pattern.compile(REQUEST + "[0-9a-f]{1,32}");
    private static final int LONGEST = 64 * 1024; // bytes

    private final Storage storage;
    private final String directory;

    /** @param jobDirectory the directory of the job's checkpoints */
    ControlFiles(Storage storage, String jobDirectory) {
        this.storage = storage;
        this.directory = jobDirectory + "/" + DIRECTORY;
    }

    boolean exist() {
        return storage.kind(directory) == EntryKind.DIRECTORY;
    }

    /** Makes the directory, without anything in it. */
    void clear() throws IOException {
        storage.createDirectories(directory);
        for (String name : storage.list(directory)) {
            storage.delete(directory + "/" + name);
        }
    }

    /** Deletes the directory, unless somebody has not read an answer yet. */
    void removeIfEmpty() throws IOException {
        if (storage.list(directory).isEmpty()) {
            storage.delete(directory);
        }
    }

    void ask(ControlRequest request) throws IOException {
        write(REQUEST + request.id(), request.command() + "\n" + request.folder());
    }

    /** Takes what has been asked; what cannot be understood is passed over. */
    List<ControlRequest> take() throws IOException {
        List<ControlRequest> requests = new ArrayList<>();
        for (String name : storage.list(directory)) {
            if (NAME.matcher(name).matches()) {
                String[] lines = read(name).split("\n", 2);
                storage.delete(directory + "/" + name);
                Command command = command(lines[0]);
                if (command != null) {
                    String folder = lines.length < 2 ? "" : lines[1];
                    requests.add(new ControlRequest(name.substring(REQUEST.length()), command, folder));
                }
            }
        }
        return requests;
    }

    private static Command command(String text) {
        for (Command command : Command.values()) {
            if (command.name().equals(text)) {
                return command;
            }
        }
        return null;
    }

    void answer(String id, String text) throws IOException {
        write(ANSWER + id, text);
    }

    /** The answer to a request, null if there is none yet. */
    String takeAnswer(String id) throws IOException {
        if (storage.kind(directory + "/" + ANSWER + id) != EntryKind.FILE) {
            return null;
        }
        String text = read(ANSWER + id);
        storage.delete(directory + "/" + ANSWER + id);
        return text;
    }

    private String read(String name) throws IOException {
        String path = directory + "/" + name;
        byte[] bytes = new byte[(int) Math.min(LONGEST, storage.size(path))];
        storage.read(path, 0, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        String path = directory + "/" + name;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (StoredFile file = storage.create(path + UNFINISHED)) {
            file.write(bytes, 0, bytes.length);
        }
        storage.rename(path + UNFINISHED, path);
    }
}
