using CodeGuruProfiler.Compression;
using CodeGuruProfiler.Formats.Compression;

namespace CodeGuruProfiler.Formats.Input;

/// <summary>The content of a file: its bytes, decompressed.</summary>
internal static class Content
{
    public delegate ConvertedProfile Reader<in TArgument>(ReadOnlySpan<byte> content, TArgument argument);

    public static ConvertedProfile Read<TArgument>(ReadOnlySpan<byte> bytes, ReadLimits limits, Reader<TArgument> read, TArgument argument)
    {
        if (bytes.IsEmpty)
        {
            throw Errors.Empty();
        }

        if (!Gzip.Is(bytes))
        {
            return read(bytes, argument);
        }

        using GzipContent content = GzipMembers.Decompress(bytes, limits.MaxDecompressedLength);
        return content.Length == 0 ? throw Errors.Empty() : read(content.Written, argument);
    }
}
