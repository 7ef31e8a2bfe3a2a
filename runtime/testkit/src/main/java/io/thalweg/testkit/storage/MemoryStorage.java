package io.thalweg.testkit.storage;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.LockedException;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import io.thalweg.testkit.storage.StorageCall.Operation;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files in memory. Calls fail when a {@link StorageFault} says so, and {@link #crashes} gives each state in which a crash
 * of the machine may leave them: content that was not forced may be old, new, cut off or zeros, and any of the changes of
 * a directory that were not forced may be lost.
 *
 * <p>Any thread; guarded by itself. A path's leading slash means nothing.
 */
public final class MemoryStorage implements Storage {

    private final MemoryDirectory root;
    private final Set<String> owned = new HashSet<>();
    private StorageFault fault = StorageFault.none();
    private Runnable changed = () -> {};
    private int calls;

    /** Without files. */
    public MemoryStorage() {
        this(new MemoryDirectory());
    }

    private MemoryStorage(MemoryDirectory root) {
        this.root = root;
    }

    /** Which calls fail from now on. */
    public synchronized void failing(StorageFault newFault) {
        fault = newFault;
    }

    /** Has something run behind each call that changes anything, whether it succeeded or not. */
    public synchronized void onChange(Runnable listener) {
        changed = listener;
    }

    /** How many calls have been made. */
    public synchronized int calls() {
        return calls;
    }

    /** Each state that a crash at this moment may leave, once. Nobody owns anything in them. */
    public synchronized List<MemoryStorage> crashes() {
        CrashChoices choices = new CrashChoices();
        Map<String, MemoryStorage> states = new LinkedHashMap<>();
        do {
            MemoryStorage state = new MemoryStorage(root.crashed(choices));
            states.putIfAbsent(state.toString(), state);
        } while (choices.advance());
        return List.copyOf(states.values());
    }

    /** Names and contents of all files, as text. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        root.describe("", text);
        return text.toString();
    }

    /** The content of a file. */
    public synchronized byte[] content(String file) throws IOException {
        return file(file).content().clone();
    }

    /** The names in a directory, past all faults; none if there is no such directory. */
    public synchronized List<String> names(String directory) throws IOException {
        return kind(directory) == EntryKind.DIRECTORY
                ? List.copyOf(directory(directory).entries().keySet())
                : List.of();
    }

    /** Puts content into a file, durably, past all faults; makes it if there is none. Its directory is there. */
    public synchronized void put(String file, byte[] content) throws IOException {
        Place place = place(file);
        place.directory().entries().remove(place.name());
        place.directory().add(place.name(), new MemoryFile(content.clone()));
        place.directory().force();
    }

    private record Place(MemoryDirectory directory, String name) {

        Object entry() {
            return directory.entries().get(name);
        }
    }

    private static String[] parts(String path) {
        String[] parts = path.split("/");
        List<String> named = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty() && !part.equals(".")) {
                named.add(part);
            }
        }
        return named.toArray(new String[0]);
    }

    private Place place(String path) throws IOException {
        String[] parts = parts(path);
        if (parts.length == 0) {
            throw new IOException("the root has no name");
        }
        MemoryDirectory directory = root;
        for (int i = 0; i < parts.length - 1; i++) {
            if (!(directory.entries().get(parts[i]) instanceof MemoryDirectory next)) {
                throw new NoSuchFileException(path);
            }
            directory = next;
        }
        return new Place(directory, parts[parts.length - 1]);
    }

    private Object entry(String path) throws IOException {
        return parts(path).length == 0 ? root : place(path).entry();
    }

    private MemoryFile file(String path) throws IOException {
        if (entry(path) instanceof MemoryFile file) {
            return file;
        }
        throw new NoSuchFileException(path);
    }

    private MemoryDirectory directory(String path) throws IOException {
        if (entry(path) instanceof MemoryDirectory directory) {
            return directory;
        }
        throw new NoSuchFileException(path);
    }

    private void check(Operation operation, String path, int bytes) throws IOException {
        calls++;
        fault.check(new StorageCall(calls, operation, path, bytes));
    }

    /** What a call does. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private synchronized <T> T call(Operation operation, String path, int bytes, Work<T> work) throws IOException {
        try {
            check(operation, path, bytes);
            return work.run();
        } finally {
            if (operation.isChange()) {
                changed.run();
            }
        }
    }

    @Override
    public synchronized EntryKind kind(String path) {
        try {
            Object entry = entry(path);
            if (entry == null) {
                return EntryKind.MISSING;
            }
            return entry instanceof MemoryFile ? EntryKind.FILE : EntryKind.DIRECTORY;
        } catch (IOException e) {
            return EntryKind.MISSING;
        }
    }

    @Override
    public long size(String file) throws IOException {
        return call(Operation.READ, file, 0, () -> (long) file(file).content().length);
    }

    @Override
    public List<String> list(String directory) throws IOException {
        return call(
                Operation.READ,
                directory,
                0,
                () -> List.copyOf(directory(directory).entries().keySet()));
    }

    @Override
    public List<String> files(String directory, int depth) throws IOException {
        List<String> found = new ArrayList<>();
        call(Operation.READ, directory, 0, () -> collect(directory(directory), "", depth, found));
        return found.stream().sorted().toList();
    }

    private static boolean collect(MemoryDirectory directory, String prefix, int depth, List<String> found) {
        directory.entries().forEach((name, entry) -> {
            if (entry instanceof MemoryFile) {
                found.add(prefix + name);
            } else if (depth > 1) {
                collect((MemoryDirectory) entry, prefix + name + "/", depth - 1, found);
            }
        });
        return true;
    }

    @Override
    public InputStream read(String file) throws IOException {
        return new ByteArrayInputStream(
                call(Operation.READ, file, 0, () -> file(file).content()));
    }

    @Override
    public void read(String file, long position, byte[] bytes, int offset, int length) throws IOException {
        byte[] content = call(Operation.READ, file, 0, () -> file(file).content());
        if (position + length > content.length) {
            throw new EOFException(file + " has only " + content.length + " bytes");
        }
        System.arraycopy(content, (int) position, bytes, offset, length);
    }

    @Override
    public void createDirectories(String path) throws IOException {
        String made = "";
        for (String part : parts(path)) {
            made += part;
            String next = made;
            if (kind(next) == EntryKind.FILE) {
                throw new FileAlreadyExistsException(next);
            }
            if (kind(next) == EntryKind.MISSING) {
                call(Operation.MAKE_DIRECTORY, next, 0, () -> add(next, new MemoryDirectory()));
            }
            made += "/";
        }
    }

    private <T> T add(String path, T entry) throws IOException {
        Place place = place(path);
        if (place.entry() != null) {
            throw new FileAlreadyExistsException(path);
        }
        place.directory().add(place.name(), entry);
        return entry;
    }

    @Override
    public StoredFile create(String path) throws IOException {
        return opened(path, call(Operation.OPEN, path, 0, () -> add(path, new MemoryFile(new byte[0]))), () -> {});
    }

    @Override
    public StoredFile append(String path, long length) throws IOException {
        return opened(path, call(Operation.OPEN, path, 0, () -> cut(path, (int) length)), () -> {});
    }

    private MemoryFile cut(String path, int length) throws IOException {
        MemoryFile file = kind(path) == EntryKind.MISSING ? add(path, new MemoryFile(new byte[0])) : file(path);
        if (file.content().length < length) {
            throw new IOException(
                    path + " has only " + file.content().length + " bytes where " + length + " are expected");
        }
        file.cut(length);
        return file;
    }

    @Override
    public StoredFile overwrite(String path) throws IOException {
        Lock lock = own(path);
        try {
            return opened(path, call(Operation.OPEN, path, 0, () -> cut(path, 0)), lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private StoredFile opened(String path, MemoryFile file, Lock lock) {
        return new Opened(path, file, lock);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        call(Operation.RENAME, from, 0, () -> {
            Place source = place(from);
            Place target = place(to);
            if (source.entry() == null) {
                throw new NoSuchFileException(from);
            }
            if (source.directory() == target.directory()) {
                source.directory().rename(source.name(), target.name());
            } else {
                target.directory().add(target.name(), source.entry());
                source.directory().remove(source.name());
            }
            return null;
        });
    }

    @Override
    public void forceDirectory(String directory) throws IOException {
        call(Operation.FORCE_DIRECTORY, directory, 0, () -> {
            directory(directory).force();
            return null;
        });
    }

    @Override
    public void delete(String path) throws IOException {
        call(Operation.DELETE, path, 0, () -> {
            Object entry = kind(path) == EntryKind.MISSING ? null : entry(path);
            if (entry instanceof MemoryDirectory directory
                    && !directory.entries().isEmpty()) {
                throw new DirectoryNotEmptyException(path);
            }
            if (entry != null) {
                place(path).directory().remove(place(path).name());
            }
            return null;
        });
    }

    @Override
    public Lock lock(String file) throws IOException {
        Lock lock = own(file);
        try {
            if (kind(file) == EntryKind.MISSING) {
                call(Operation.OPEN, file, 0, () -> add(file, new MemoryFile(new byte[0])));
            }
            return lock;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private synchronized Lock own(String file) throws IOException {
        String key = String.join("/", parts(file));
        if (!owned.add(key)) {
            throw new LockedException(file + " is in use by another part of this process");
        }
        return () -> release(key);
    }

    private synchronized void release(String key) {
        owned.remove(key);
    }

    private final class Opened extends StoredFile {

        private final String path;
        private final MemoryFile file;
        private final Lock lock;

        Opened(String path, MemoryFile file, Lock lock) {
            this.path = path;
            this.file = file;
            this.lock = lock;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                call(Operation.WRITE, path, length, () -> append(bytes, offset, length));
            } catch (ShortWriteException e) {
                append(bytes, offset, e.written());
                throw e;
            }
        }

        private Void append(byte[] bytes, int offset, int length) {
            file.append(bytes, offset, length);
            return null;
        }

        @Override
        public void force() throws IOException {
            try {
                call(Operation.FORCE, path, 0, () -> {
                    file.force();
                    return null;
                });
            } catch (IOException e) {
                file.condemn();
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
