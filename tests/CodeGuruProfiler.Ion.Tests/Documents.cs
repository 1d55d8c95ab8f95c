using System.Buffers;

namespace CodeGuruProfiler.Ion.Tests;

internal static class Documents
{
    internal static List<IonNode> ReadBinary(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        Walk(new IonBinaryReader(ion, options ?? IonReaderOptions.Default));
        return IonNodes.ReadAll(ion, options ?? IonReaderOptions.Default);
    }

    internal static List<IonNode> ReadText(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        Walk(new IonTextReader(ion, options ?? IonReaderOptions.Default));
        return IonNodes.ReadAll(ion, options ?? IonReaderOptions.Default);
    }

    internal static void Walk(IonBinaryReader reader)
    {
        while (reader.Read())
        {
        }
    }

    internal static void Walk(IonTextReader reader)
    {
        while (reader.Read())
        {
        }
    }

    internal static byte[] Rewrite(ReadOnlySpan<byte> ion, Func<IBufferWriter<byte>, IonWriter> create)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new IonReader(ion);
        using (IonWriter writer = create(output))
        {
            IonTranscoder.Copy(ref reader, writer);
        }

        return output.WrittenSpan.ToArray();
    }
}
