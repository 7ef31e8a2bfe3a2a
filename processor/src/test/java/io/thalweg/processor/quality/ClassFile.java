package io.thalweg.processor.quality;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tests ask of a class file: whether the class is public, and how long its methods are.
 *
 * @param accessFlags of the class, as in the class file
 * @param methods in the order of the file
 */
record ClassFile(int accessFlags, List<Method> methods) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int PUBLIC = 0x0001;

    /**
     * A method or constructor.
     *
     * @param codeBytes the length of its bytecode, 0 if it has none
     */
    record Method(String name, String descriptor, int codeBytes) {}

    /** Reads a class file. */
    static ClassFile read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPublic() {
        return (accessFlags & PUBLIC) != 0;
    }

    private static ClassFile read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IllegalArgumentException("not a class file");
        }
        in.skipNBytes(4); // version
        String[] texts = constantTexts(in);
        int accessFlags = in.readUnsignedShort();
        in.skipNBytes(4); // this class, superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        members(in, texts); // fields
        return new ClassFile(accessFlags, members(in, texts));
    }

    /** The constants that are texts, at their indexes. */
    private static String[] constantTexts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        int index = 1;
        while (index < texts.length) {
            int tag = in.readUnsignedByte();
            if (tag == 1) {
                texts[index] = in.readUTF();
            } else {
                in.skipNBytes(constantBytes(tag));
            }
            index += tag == 5 || tag == 6 ? 2 : 1; // long and double take two indexes
        }
        return texts;
    }

    /** Size of a constant that is no text, behind its tag (Java Virtual Machine Specification, table 4.4-A). */
    private static int constantBytes(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("unknown constant " + tag);
        };
    }

    private static List<Method> members(DataInputStream in, String[] texts) throws IOException {
        List<Method> members = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2); // access flags
            String name = texts[in.readUnsignedShort()];
            String descriptor = texts[in.readUnsignedShort()];
            members.add(new Method(name, descriptor, codeBytes(in, texts)));
        }
        return members;
    }

    private static int codeBytes(DataInputStream in, String[] texts) throws IOException {
        int codeBytes = 0;
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            boolean isCode = texts[in.readUnsignedShort()].equals("Code");
            int length = in.readInt();
            if (isCode) {
                in.skipNBytes(4); // stack and local variables
                codeBytes = in.readInt();
            }
            in.skipNBytes(isCode ? length - 8L : length);
        }
        return codeBytes;
    }
}
