using System.Buffers;
using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion;
using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Bytes from elsewhere end in a profile or in <see cref="ProfileFormatException"/>, and in nothing else.</summary>
public sealed class HostileBytesTests(ITestOutputHelper output)
{
    // A hundred times the longest input, which is 10,000 bytes when decompressed, and what a pool may lack.
    private const long MaxAllocated = 2_000_000;

    // A kept value has a field's name more when it is written, and what it was read from has its limit at its end.
    private static readonly ProfileReaderOptions Larger = new() { MaxDepth = 200, MaxNodes = 20_000 };

    public static TheoryData<string> Inputs => [.. HostileInputs.Names];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Parse_RandomlyChangedBytes_EndInAProfileOrAreRefused(string input)
    {
        byte[] bytes = HostileInputs.Get(input);
        Gen<(int Position, int Kind, byte Value)[]> changes = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 3], Gen.Byte).Array[1, 8];

        changes.Sample(
            change => Survives(Change(bytes, change)),
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine,
            print: change => string.Join(' ', change));
    }

    [Fact]
    public void Parse_RandomBytes_EndInAProfileOrAreRefused()
        => Gen.Byte.Array[0, 200].Sample(Survives, iter: Fuzz.Rounds(1_000), writeLine: output.WriteLine);

    [Theory]
    [InlineData('{', "{\"a\":", 30_000)]
    [InlineData('[', "{\"a\":", 30_000)]
    [InlineData('{', "{\"callgraph\":{\"x\":", 30_000)]
    [InlineData('[', "{\"callgraph\":{\"x\":", 30_000)]
    public void Parse_UnknownFieldNestedTooDeep_IsRefused(char open, string start, int depth)
    {
        string json = start + string.Concat(Enumerable.Repeat(open == '{' ? "{\"a\":" : "[", depth));

        var exception = Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.StartsWith("The profile is more than 10000 levels deep", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ManyUnknownValues_IsRefusedAtTheLimit()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"callgraph\":{},\"x\":[" + string.Join(',', Enumerable.Repeat("1", 200)) + "]}");

        var exception = Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(json, new ProfileReaderOptions { MaxNodes = 100 }));

        Assert.Equal("The profile has more than 100 values outside of its call tree, the most that ProfileReaderOptions.MaxNodes allows. (byte 219)", exception.Message);
    }

    [Fact]
    public void Parse_GzipOfMoreThanTheLimit_IsRefused()
    {
        byte[] bomb = HostileInputs.Zip(new byte[1_000_000]);

        var exception = Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(bomb, new ProfileReaderOptions { MaxDecompressedLength = 100_000 }));

        Assert.Equal("The profile is more than 100000 bytes when decompressed, the most that ProfileReaderOptions.MaxDecompressedLength allows. (byte 100000)", exception.Message);
    }

    [Fact]
    public void Parse_ContentEncodings_AreFollowed()
    {
        byte[] zipped = HostileInputs.Zip(Sample.ShopAgentJson);
        AggregatedProfile expected = AggregatedProfile.Parse(Sample.ShopAgentJson);

        Assert.Equal(expected, AggregatedProfile.Parse(zipped, "application/json", "gzip"));
        Assert.Equal(expected, AggregatedProfile.Parse(zipped, null, null));
        Assert.Equal(expected, AggregatedProfile.Parse(Sample.ShopAgentJson, "application/json", "identity"));
        Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(Sample.ShopAgentJson, null, "gzip"));
        var exception = Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(zipped, null, "br"));
        Assert.Equal("Expected gzip or no content encoding but found 'br'. (byte 0)", exception.Message);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsPassedOver()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Sample.ShopAgentJson];

        Assert.Equal(AgentProfile.Parse(Sample.ShopAgentJson), AgentProfile.Parse(marked));
        Assert.Equal(4, Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse([0xEF, 0xBB, 0xBF, (byte)'{'])).BytePosition);
    }

    [Fact]
    public void Parse_ManyCountersInANode_TakesNoMoreThanItsShare()
    {
        // 100,000 different counters: comparing each with each would take minutes.
        string counts = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"c{i}\":1"));

        CallTree tree = AgentProfile.Parse(Encoding.UTF8.GetBytes("{\"callgraph\":{\"counts\":{" + counts + "}}}")).CallTree;

        Assert.Equal(100_000, tree.Counters.Count);
        Assert.Equal(100_000, tree.Root.Total);
    }

    [Fact]
    public void Parse_MoreSymbolsThanAllowed_SaysWhichLimitIsExceeded()
    {
        byte[] ion = Encoding.UTF8.GetBytes("$ion_1_0 $ion_symbol_table::{symbols:[\"a\",\"b\",\"c\"]} {callgraph:{}}");

        var exception = Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(ion, new ProfileReaderOptions { MaxNodes = 2 }));

        Assert.StartsWith("The profile declares more than 2 symbols, the most that ProfileReaderOptions.MaxNodes allows, or has a number of more than 10000 digits. (byte ", exception.Message, StringComparison.Ordinal);
    }

    // A server may repeat in a header what it was sent.
    [Fact]
    public void Parse_ALongContentType_IsQuotedOnlyByLessThanASignature()
    {
        string signature = string.Concat(Enumerable.Range(0, 32).Select(i => $"{i * 7 % 256:x2}"));

        var exception = Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse("<"u8, $"a/{signature}", null));

        Assert.Contains($"'a/{signature[..46]}…'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_IonTimeOfABillionDigits_IsRefused()
    {
        // A fraction of 0 with an exponent of -1,000,000,000: the Ion reader asks that digits are paid for in bytes.
        byte[] ion = [0xE0, 0x01, 0x00, 0xEA, 0xDE, 0x90, 0x84, 0x6E, 0x8D, 0x80, 0x0F, 0xE4, 0x81, 0x81, 0x80, 0x80, 0x80, 0x43, 0x5C, 0x6B, 0x94, 0x80];

        var exception = Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(ion));

        Assert.StartsWith("Expected Ion but the bytes are not Ion.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(17, exception.BytePosition);
    }

    [Fact]
    public void Parse_NumberOfManyDigits_IsRefused()
    {
        string json = "{\"x\":1" + new string('0', 5000) + "}";

        Assert.Equal("Expected at most 4096 bytes for a number or time but found 5001. (byte 5)", Refuse(json));
        Assert.Equal("Expected at most 4096 bytes for a number or time but found 5001. (byte 10)", Refuse("$ion_1_0 " + json.Replace("\"x\"", "x", StringComparison.Ordinal)));

        Assert.EndsWith(", or has a number of more than 10000 digits. (byte 12)", Refuse("$ion_1_0 {x:1" + new string('0', 20_000) + "}"), StringComparison.Ordinal);

        static string Refuse(string text)
            => Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(Encoding.UTF8.GetBytes(text))).Message;
    }

    // Integers of binary and hexadecimal Ion have no digits that the reader could count.
    [Theory]
    [InlineData(100_000)]
    [InlineData(200_000)]
    [InlineData(400_000)]
    public void Parse_IntegerOfManyBits_IsRefusedBeforeItsDigitsAreWritten(int bytes)
    {
        var ion = new ArrayBufferWriter<byte>();
        var writer = new IonBinaryWriter(ion);
        writer.WriteStartStruct();
        writer.WriteFieldName("x");
        writer.WriteInt(BigInteger.Pow(256, bytes));
        writer.WriteEnd();
        writer.Flush();

        foreach (byte[] document in (byte[][])[ion.WrittenSpan.ToArray(), Encoding.UTF8.GetBytes("$ion_1_0 {x:0x1" + new string('0', 2 * bytes) + "}")])
        {
            long allocated = Memory.Allocated(() => Assert.StartsWith(
                "Expected at most 4096 bytes for a number or time but found ",
                Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(document)).Message,
                StringComparison.Ordinal));
            Assert.InRange(allocated, 0, (10L * document.Length) + 100_000);
        }
    }

    [Fact]
    public void Parse_SmallNumberWithALongName_IsKeptInEveryEncoding()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"callgraph\":{},\"" + new string('x', 5000) + "\":1.5e400}");
        AgentProfile profile = AgentProfile.Parse(json);

        Assert.All(Enum.GetValues<ProfileEncoding>(), encoding => Assert.Equal(profile, AgentProfile.Parse(profile.ToArray(encoding))));
    }

    [Fact]
    public void Parse_ManyTimesTheSameFrame_TakesNoMoreThanItsShare()
    {
        string children = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"f\":{{\"children\":{{\"g{i % 50_000}\":{{\"counts\":{{\"A\":1}}}}}}}}"));

        CallTree tree = AgentProfile.Parse(Encoding.UTF8.GetBytes("{\"callgraph\":{\"children\":{" + children + "}}}")).CallTree;

        Assert.Equal(50_001, tree.NodeCount);
        Assert.Equal(100_000, tree.Root.Total);
    }

    [Fact]
    public void Parse_TheSameFrameAgain_IsMerged()
    {
        string json = """{"callgraph":{"children":{"f":{"counts":{"A":1,"A":2},"children":{"g":{"counts":{"A":4}}}},"e":{},"f":{"file":"f.c","x":1,"children":{"g":{"counts":{"A":8}},"g":{}}}}}}""";

        CallTree tree = AgentProfile.Parse(Encoding.UTF8.GetBytes(json)).CallTree;

        Assert.Equal(["e (self 0, total 0)", "f (self 3, total 15)", "g (self 12, total 12)"], tree.Nodes.Select(node => node.ToString()));
        Assert.Equal("f.c", tree.Root.Children["f"]!.Value.File);
        Assert.Equal("""{"x":1}""", tree.Root.Children["f"]!.Value.UnknownFields.ToJson());
    }

    private static void Survives(byte[] bytes)
    {
        try
        {
            AgentProfile profile = AgentProfile.Parse(bytes, SmallLimits.Options);

            // A profile that was read can be written, and is read back as the same.
            AgentProfile written = AgentProfile.Parse(profile.ToArray(ProfileEncoding.Ion), SmallLimits.Options);
            Assert.Equal(profile.CallTree, written.CallTree);
            Assert.Equal(written, AgentProfile.Parse(written.ToArray(ProfileEncoding.Ion), SmallLimits.Options));
            Assert.Equal(written, AgentProfile.Parse(written.ToArray(ProfileEncoding.IonText), SmallLimits.Options));
            AgentProfile json = AgentProfile.Parse(written.ToArray(ProfileEncoding.Json), SmallLimits.Options);
            Assert.Equal(json, AgentProfile.Parse(json.ToArray(ProfileEncoding.Json), SmallLimits.Options));
            Assert.Equal(json, AgentProfile.Parse(json.ToArray(ProfileEncoding.Ion), SmallLimits.Options));
        }
        catch (ProfileFormatException exception)
        {
            Assert.InRange(exception.BytePosition, 0, SmallLimits.Options.MaxDecompressedLength);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            AggregatedProfile profile = AggregatedProfile.Parse(bytes, SmallLimits.Options);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
            Assert.All(Enum.GetValues<ProfileEncoding>(), encoding => AggregatedProfile.Parse(profile.ToArray(encoding), Larger));
        }
        catch (ProfileFormatException)
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
        }
    }

    private static byte[] Change(byte[] bytes, (int Position, int Kind, byte Value)[] changes)
    {
        List<byte> changed = [.. bytes];
        foreach ((int position, int kind, byte value) in changes)
        {
            int at = position % changed.Count;
            switch (kind)
            {
                case 0:
                    changed[at] = value;
                    break;
                case 1:
                    changed.Insert(at, value);
                    break;
                case 2 when changed.Count > 1:
                    changed.RemoveAt(at);
                    break;
                default:
                    // A piece from elsewhere keeps more of the grammar than a random byte.
                    changed.InsertRange(at, [.. changed.Skip(value).Take(20)]);
                    break;
            }
        }

        return [.. changed];
    }
}
