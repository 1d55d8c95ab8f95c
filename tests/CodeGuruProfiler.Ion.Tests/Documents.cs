using System.Buffers;

namespace CodeGuruProfiler.Ion.Tests;

internal static class Documents
{
    private static readonly byte[] VersionMarker = [0xE0, 0x01, 0x00, 0xEA];

    internal static List<IonNode> ReadBinary(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        Walk(new IonBinaryReader(ion, options));
        return IonNodes.ReadAll(ion, options);
    }

    internal static List<IonNode> ReadText(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        Walk(new IonTextReader(ion, options));
        return IonNodes.ReadAll(ion, options);
    }

    internal static List<IonNode> Read(ReadOnlySpan<byte> ion) => IonNodes.ReadAll(ion);

    internal static void AssertEqual(byte[] expected, byte[] actual)
        => Assert.True(
            IonEquivalence.AreEqual(expected, actual),
            $"Expected:\n{IonTranscoder.ToText(expected, pretty: false)}Actual:\n{IonTranscoder.ToText(actual, pretty: false)}");

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

    internal static void Walk(IonReader reader)
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

    internal static byte[] Write(Func<IBufferWriter<byte>, IonWriter> create, Action<IonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (IonWriter writer = create(output))
        {
            write(writer);
        }

        return output.WrittenSpan.ToArray();
    }

    internal static byte[] WriteBinary(Action<IonWriter> write) => Write(output => new IonBinaryWriter(output), write);

    internal static byte[] WriteText(Action<IonWriter> write) => Write(output => new IonTextWriter(output), write);

    // A value as a document, with the imports that its unknown symbols need.
    internal static byte[] Write(IonNode value) => WriteBinary(writer =>
    {
        writer.DeclareImports([.. value.UnknownImports().Distinct().Select(name => new IonSymbolTableImport(name, 1, 1_000))]);
        value.WriteTo(writer);
    });

    // Hexadecimal digits with any spacing, behind a version marker.
    internal static byte[] Binary(string hex) => [.. VersionMarker, .. Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))];
}
