using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>A message about bytes that are not a profile names their format, if it is recognized, and quotes their beginning.</summary>
public sealed class ForeignFormatTests
{
    private static readonly byte[] Pprof = [0x0A, 4, 8, 1, 16, 2, 0x12, 5, 0x0A, 1, 1, 0x12, 0, 0x32, 0, 0x32, 2, (byte)'c', (byte)'u'];

    [Theory]
    [InlineData("Nettrace\u0014\0\0\0!FastSerialization.1", "are a nettrace file and begin with 'Nettrace\\u0014\\u0000\\u0000\\u0000…'.")]
    [InlineData("<!DOCTYPE html><html>", "are an HTML page and begin with '<!DOCTYPE html><html>'.")]
    [InlineData("\n <html lang=\"en\">", "are an HTML page and begin with '\\n <html lang=\"en\">'.")]
    [InlineData("<?xml version=\"1.0\"?><Error/>", "are an XML document and begin with '<?xml version=\"1.0\"?><Error/>'.")]
    [InlineData("<Error><Code>AccessDenied</Code></Error>", "are an XML document and begin with '<Error><Code>AccessDenied</Code>…'.")]
    [InlineData("main;handle;price 12\nmain;poll 3\n", "are folded (collapsed) stacks and begin with 'main;handle;price 12\\nmain;poll …'.")]
    [InlineData("{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\",\"shared\":{}}", "are a speedscope profile and begin with '{\"$schema\":\"https://www.speedsco…'.")]
    [InlineData("{\"nodes\":[{\"id\":1,\"callFrame\":{}}]}", "are a cpuprofile of Chromium or Node.js and begin with '{\"nodes\":[{\"id\":1,\"callFrame\":{}…'.")]
    [InlineData("hello", "begin with 'hello'.")]
    [InlineData("\u001b[2J\u202eevil\u200b\r\nINFO ok", "begin with '\\u001B[2J\\u202Eevil\\u200B\\r\\nINF…'.")]
    [InlineData("{\"message\":\"Forbidden\"}", "begin with '{\"message\":\"Forbidden\"}'.")]
    public void Parse_SomethingElse_IsNamedAndQuoted(string text, string expected)
    {
        Assert.Contains($" The bytes {expected} (byte", Refuse(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);
        Assert.Contains($" The decompressed bytes {expected} (byte", Refuse(HostileInputs.Zip(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Pprof_IsNamed()
    {
        Assert.Contains(" The decompressed bytes are a pprof profile and begin with '\\n\\u0004\\u0008\\u0001", Refuse(HostileInputs.Zip(Pprof)), StringComparison.Ordinal);
        Assert.Contains(" The bytes are a pprof profile and begin with ", Refuse(Pprof), StringComparison.Ordinal);
        Assert.Contains(" The bytes are a pprof profile and begin with ", Refuse([0x0A, 0, .. Pprof]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main;handle;price 12\n")]
    [InlineData("<html></html>")]
    [InlineData("Nettrace\u0014\0\0\0!FastSerialization.1")]
    public void Parse_SomethingElseThatIsNeitherIonNorJson_IsNamedByTheTolerantReaderToo(string text)
        => Assert.Contains(" The bytes are ", Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void Parse_Nothing_IsEmpty(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal("The profile is empty. (byte 0)", Refuse(bytes));
        Assert.All(
            [null, "application/json", "application/x-amzn-ion", "text/html"],
            contentType => Assert.Equal("The profile is empty. (byte 0)", Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(bytes, contentType, null)).Message));
    }

    [Fact]
    public void Parse_IonWithoutAValue_IsEmpty()
    {
        Assert.StartsWith("The profile is empty.", Refuse([0xE0, 0x01, 0x00, 0xEA]), StringComparison.Ordinal);
        Assert.StartsWith("The profile is empty.", Refuse("// nothing\n$ion_1_0 "u8), StringComparison.Ordinal);
    }

    private static string Refuse(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        return Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(copy)).Message;
    }
}
