using System.Text;
using CodeGuruProfiler.Profiles;
using CsCheck;

namespace CodeGuruProfiler.Formats.Tests.Hostile;

/// <summary>Bytes from elsewhere end in a profile or in <see cref="ProfileFormatException"/>, and in nothing else.</summary>
public sealed class HostileBytesTests(ITestOutputHelper output)
{
    // A hundred times the longest input when decompressed, and what a pool may lack.
    private const long MaxAllocated = 20_000_000;

    public static TheoryData<string> Inputs => [.. HostileInputs.Names];

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Inputs))]
    public void Parse_CutAtEveryByte_EndsInAProfileOrIsRefused(string input)
    {
        byte[] bytes = HostileInputs.Get(input);

        for (int length = 0; length < bytes.Length; length++)
        {
            Survives(input, bytes[..length]);
        }
    }

    // A line that is cut within its number is a line, and a message of protobuf has no end mark.
    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("pprof, gzip")]
    [InlineData("speedscope")]
    [InlineData("speedscope, evented")]
    [InlineData("CodeGuru JSON")]
    [InlineData("CodeGuru Ion")]
    [InlineData("nettrace")]
    public void Parse_FormatWithAnEnd_CutAtEveryByte_IsRefused(string input)
    {
        byte[] bytes = HostileInputs.Get(input);

        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<ProfileFormatException>(() => HostileInputs.Parse(input, bytes[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Parse_RandomlyChangedBytes_EndInAProfileOrAreRefused(string input)
    {
        byte[] bytes = HostileInputs.Get(input);
        Gen<(int Position, int Kind, byte Value)[]> changes = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 4], Gen.Byte).Array[1, 8];

        changes.Sample(
            change => Survives(input, Change(bytes, change)),
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine,
            print: change => string.Join(' ', change));
    }

    [Fact]
    public void Read_RandomBytes_EndInAProfileOrAreRefused()
        => Gen.Byte.Array[0, 200].Sample(bytes => SurvivesAll(bytes), iter: Fuzz.Rounds(1_000), writeLine: output.WriteLine);

    [Fact]
    public void Read_RandomPiecesOfText_EndInAProfileOrAreRefused()
    {
        string[] pieces =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\"shared\"", "\"frames\"", "\"profiles\"", "\"samples\"", "\"weights\"", "\"events\"", "\"type\":\"evented\"", "\"type\":\"sampled\"",
            "\"name\":", "\"at\":", "\"frame\":", "0", "1", "-1", "1e999", "null", "\\ud800", "\n", ";", " 3", "a;b 1\n", "[RUNNABLE];", "Nettrace", "{\"callgraph\":{", "\"children\":{",
        ];
        Gen.Int[0, pieces.Length - 1].Array[0, 60].Sample(
            chosen => SurvivesAll(Encoding.UTF8.GetBytes(string.Concat(chosen.Select(index => pieces[index])))), iter: Fuzz.Rounds(1_000), writeLine: output.WriteLine);
    }

    [Theory]
    [InlineData("{\"profiles\":", "[")]
    [InlineData("{\"profiles\":", "{\"a\":")]
    [InlineData("{\"shared\":{\"frames\":", "[{\"name\":")]
    public void Parse_JsonNestedDeep_IsRefused(string start, string nested)
    {
        byte[] json = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(nested, 100_000)));

        Assert.Throws<ProfileFormatException>(() => SpeedscopeFormat.Parse(json));
    }

    [Fact]
    public void Parse_MessagesNestedDeep_EndInAProfileOrAreRefused()
    {
        byte[] bytes = [];
        for (int depth = 0; depth < 2_000; depth++)
        {
            bytes = PprofBytes.Bytes((depth % 6) + 1, bytes);
        }

        Assert.Throws<ProfileFormatException>(() => PprofFormat.Parse(bytes));
    }

    [Theory]
    [InlineData("pprof")]
    [InlineData("speedscope")]
    [InlineData("folded")]
    public void Parse_StackDeeperThanTheLimit_IsRefused(string input)
    {
        byte[] bytes = input switch
        {
            "pprof" => Files.Pprof(Trees.Chain(201)),
            "speedscope" => Files.Speedscope(Trees.Chain(201)),
            _ => Files.Folded(Trees.Chain(201)),
        };

        var exception = Assert.Throws<ProfileFormatException>(() => HostileInputs.Parse(input, bytes));

        Assert.True(exception.IsLimit);
        Assert.StartsWith("The profile is more than 200 frames deep, the most that ProfileReaderOptions.MaxDepth allows. (byte ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pprof")]
    [InlineData("speedscope")]
    [InlineData("folded")]
    public void Parse_MoreNodesThanTheLimit_IsRefused(string input)
    {
        CallTree tree = Trees.Random(2_000, 31);
        byte[] bytes = input switch
        {
            "pprof" => Files.Pprof(tree),
            "speedscope" => Files.Speedscope(tree),
            _ => Files.Folded(tree),
        };

        var exception = Assert.Throws<ProfileFormatException>(() => HostileInputs.Parse(input, bytes));

        Assert.True(exception.IsLimit);
        Assert.StartsWith("The profile has more than 10000 nodes, the most that ProfileReaderOptions.MaxNodes allows. (byte ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_GzipOfMoreThanTheLimit_IsRefused()
    {
        byte[] bomb = HostileInputs.Zip(new byte[10_000_000]);

        var exception = Assert.Throws<ProfileFormatException>(() => ProfileFormats.Read(bomb, null, SmallLimits.Options));

        Assert.True(exception.IsLimit);
        Assert.Equal("The profile is more than 200000 bytes, the most that ProfileReaderOptions.MaxDecompressedLength allows. (byte 200000)", exception.Message);
    }

    [Fact]
    public async Task ReadAsync_StreamOfMoreThanTheLimit_IsRefused()
    {
        using var stream = new MemoryStream(new byte[200_001]);

        var exception = await Assert.ThrowsAsync<ProfileFormatException>(async () => await ProfileFormats.ReadAsync(stream, null, SmallLimits.Options));

        Assert.True(exception.IsLimit);
    }

    [Fact]
    public void Parse_ManyStacksOfALocationWithManyInlinedFrames_IsRefused()
    {
        // Each stack is a few bytes long and has two thousand frames.
        var file = new PprofBytes().SampleType("cpu", "count");
        (ulong, long)[] lines = [.. Enumerable.Range(1, 2_000).Select(i => ((ulong)i, (long)i))];
        for (ulong id = 1; id <= 2_000; id++)
        {
            file.Function(id, "f" + id);
        }

        file.Location(1, 1, lines).Location(2, 2, (1, 1));
        for (int i = 0; i < 30_000; i++)
        {
            file.Sample([1], [1]).Sample([2], [1]);
        }

        var exception = Assert.Throws<ProfileFormatException>(() => PprofFormat.Parse(file.ToArray()));

        Assert.StartsWith("The stacks of the profile have more than 16 frames for each byte of the file. (byte ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Read_LimitThatIsNone_IsAWrongCall(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FoldedFormat.Parse("a 1"u8, null, new ProfileReaderOptions { MaxDepth = limit }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProfileFormats.Read("a 1"u8, null, new ProfileReaderOptions { MaxNodes = limit }));
    }

    private static void SurvivesAll(byte[] bytes)
    {
        Survives(() => ProfileFormats.Read(bytes, null, SmallLimits.Options), bytes.Length);
        Survives(() => PprofFormat.Parse(bytes, null, SmallLimits.Options), bytes.Length);
        Survives(() => SpeedscopeFormat.Parse(bytes, null, SmallLimits.Options), bytes.Length);
        Survives(() => FoldedFormat.Parse(bytes, null, SmallLimits.Options), bytes.Length);
        Survives(() => NetTraceFormat.Parse(bytes, null, SmallLimits.Options), bytes.Length);
    }

    private static void Survives(string input, byte[] bytes)
    {
        Survives(() => HostileInputs.Parse(input, bytes), bytes.Length);
        Survives(() => ProfileFormats.Read(bytes, null, SmallLimits.Options), bytes.Length);
    }

    private static void Survives(Func<ConvertedProfile> read, int length)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ConvertedProfile? profile = null;
        try
        {
            profile = read();
        }
        catch (ProfileFormatException exception)
        {
            Assert.InRange(exception.BytePosition, 0, Math.Max(length, SmallLimits.Options.MaxDecompressedLength));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
        if (profile is not null)
        {
            // The tree can be written and read again, in Ion because JSON cannot have all of its values.
            byte[] written = Files.Of(profile.CallTree, ProfileFormat.CodeGuruIon);
            Assert.Equal(profile.CallTree.NodeCount, ProfileFormats.Read(written).CallTree.NodeCount);
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
                case 3:
                    changed[at] ^= (byte)(1 << (value & 7));
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
