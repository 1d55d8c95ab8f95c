using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Blocks;

/// <summary>How versions 4 and 5 mark off their blocks: each is an object with the name of its type.</summary>
/// <remarks>https://github.com/microsoft/perfview/blob/main/src/TraceEvent/EventPipe/NetTraceFormat_v5.md</remarks>
internal static class ObjectFraming
{
    private const byte NullReference = 1;
    private const byte BeginPrivateObject = 5;
    private const byte EndObject = 6;

    /// <summary>The trace object is the one that states no length.</summary>
    private const int TraceLength = 48;

    // The longest name of a type that is known has 13 letters; others are skipped.
    private const int MaxNameLength = 255;

    /// <summary>Reads what precedes the content of an object: its type with the type's version, and the content's length.</summary>
    public static BlockKind ReadHeader(ref TraceInput input, out int version, out int length)
    {
        version = 0;
        length = 0;
        byte tag = input.Take(1)[0];
        if (tag == NullReference)
        {
            return BlockKind.EndOfStream;
        }

        Expect(tag, BeginPrivateObject, "the beginning of an object", input.Position - 1);
        ReadTag(ref input, BeginPrivateObject, "the beginning of a type");
        ReadTag(ref input, NullReference, "the type of a type");

        var type = new BlockReader(input.Take(12), input.Position - 12);
        type.Skip(sizeof(int));
        version = type.ReadInt32();
        int nameLength = type.ReadInt32();
        if ((uint)nameLength > MaxNameLength)
        {
            throw Errors.Length("the name of a type", nameLength, input.Position - sizeof(int));
        }

        BlockKind kind = KindOf(input.Take(nameLength));
        ReadTag(ref input, EndObject, "the end of a type");
        length = kind == BlockKind.Trace ? TraceLength : ReadLength(ref input);
        return kind;
    }

    public static void ReadEnd(ref TraceInput input) => ReadTag(ref input, EndObject, "the end of an object");

    private static int ReadLength(ref TraceInput input)
    {
        var reader = new BlockReader(input.Take(sizeof(int)), input.Position - sizeof(int));
        int length = reader.ReadInt32();
        if (length < 0)
        {
            throw Errors.Length("a block", length, input.Position - sizeof(int));
        }

        // The content begins at a multiple of four bytes of the stream.
        input.Take((int)(-input.Position & 3));
        return length;
    }

    private static BlockKind KindOf(ReadOnlySpan<byte> name)
        => name.SequenceEqual("EventBlock"u8) ? BlockKind.Events
            : name.SequenceEqual("StackBlock"u8) ? BlockKind.Stacks
            : name.SequenceEqual("MetadataBlock"u8) ? BlockKind.Metadata
            : name.SequenceEqual("SPBlock"u8) ? BlockKind.SequencePoint
            : name.SequenceEqual("Trace"u8) ? BlockKind.Trace
            : BlockKind.Other;

    private static void ReadTag(ref TraceInput input, byte expected, string name) => Expect(input.Take(1)[0], expected, name, input.Position - 1);

    private static void Expect(byte found, byte expected, string name, long position)
    {
        if (found != expected)
        {
            throw Errors.Tag(name, found, position);
        }
    }
}
