using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Blocks;

/// <summary>Reads the first bytes of a stream, which distinguish version 6 from its predecessors.</summary>
internal static class StreamHeader
{
    private const int SupportedVersion = 6;

    private static ReadOnlySpan<byte> Magic => "Nettrace"u8;

    private static ReadOnlySpan<byte> ObjectFormat => "!FastSerialization.1"u8;

    /// <summary>Returns 6, or 0 if the trace object contains the version.</summary>
    public static int Read(ref TraceInput input)
    {
        if (!input.TryTake(Magic.Length, out ReadOnlySpan<byte> magic))
        {
            throw input.Position == 0 ? Errors.Empty() : Errors.NotNetTrace();
        }

        if (!magic.SequenceEqual(Magic))
        {
            // The format of .NET Core 2 begins with the length of the next text, and the text.
            throw magic[4..].SequenceEqual(ObjectFormat[..4]) ? Errors.OldFormat() : Errors.NotNetTrace();
        }

        var reader = new BlockReader(input.Take(sizeof(int)), input.Position - sizeof(int));
        int length = reader.ReadInt32();
        if (length == 0)
        {
            return ReadVersion(ref input);
        }

        if (length != ObjectFormat.Length || !input.Take(length).SequenceEqual(ObjectFormat))
        {
            throw Errors.NotNetTrace();
        }

        return 0;
    }

    private static int ReadVersion(ref TraceInput input)
    {
        long position = input.Position;
        var reader = new BlockReader(input.Take(2 * sizeof(uint)), position);
        uint major = reader.ReadUInt32();
        // A higher minor version only adds what older readers skip.
        return major == SupportedVersion ? SupportedVersion : throw Errors.Version(major, position);
    }
}
