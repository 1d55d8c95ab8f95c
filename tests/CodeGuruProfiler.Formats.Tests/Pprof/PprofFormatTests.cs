using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Pprof;

public class PprofFormatTests
{
    [Fact]
    public void Parse_InlinedLines_AreFramesFromTheCallerToTheCalled()
    {
        byte[] file = new PprofBytes()
            .SampleType("samples", "count")
            .Function(1, "main", "main.c").Function(2, "outer", "o.c").Function(3, "inlined", "i.c")
            .Location(1, 0x10, (1, 4)).Location(2, 0x20, (3, 8), (2, 6))
            .Sample([2, 1], [5])
            .ToArray();

        CallTree tree = PprofFormat.Parse(file).CallTree;

        Assert.Equal(["main (self 0, total 5)", "outer (self 0, total 5)", "inlined (self 5, total 5)"], tree.Nodes.Select(node => node.ToString()));
        Assert.Equal([("main.c", 4), ("o.c", 6), ("i.c", 8)], tree.Nodes.Select(node => (node.File!, node.Lines!.Value.First)));
        Assert.Equal(["SAMPLES"], tree.Counters);
    }

    [Fact]
    public void Parse_ListsThatAreNotPacked_AreReadTheSame()
    {
        byte[] packed = Create(new PprofBytes());
        byte[] unpacked = Create(new PprofBytes { Packs = false });

        Assert.NotEqual(packed, unpacked);
        Assert.Equal(PprofFormat.Parse(packed).CallTree, PprofFormat.Parse(unpacked).CallTree);

        static byte[] Create(PprofBytes file)
            => file.SampleType("a", "count").SampleType("b", "count").Function(1, "f").Location(300, 1, (1, 1)).Sample([300, 300], [3, 4]).ToArray();
    }

    [Fact]
    public void Parse_GoCpuProfile_CountsSamples_AndKnowsTheirTime()
    {
        byte[] file = Cpu().SampleType("samples", "count").SampleType("cpu", "nanoseconds").Sample([1], [3, 30_000_000]).ToArray();

        ConvertedProfile profile = PprofFormat.Parse(file);

        Assert.Equal(["SAMPLES"], profile.CallTree.Counters);
        Assert.Equal(3, profile.CallTree.Root.Total);
        Assert.Equal(TimeSpan.FromMilliseconds(10), profile.TimePerCount);
    }

    [Fact]
    public void Parse_TimesOfThePeriodsType_AreDividedByThePeriod()
    {
        byte[] file = Cpu().SampleType("cpu", "nanoseconds").Sample([1], [30_000_000]).ToArray();

        ConvertedProfile profile = PprofFormat.Parse(file);

        Assert.Equal(["CPU"], profile.CallTree.Counters);
        Assert.Equal(3, profile.CallTree.Root.Total);
        Assert.Equal(TimeSpan.FromMilliseconds(10), profile.TimePerCount);
    }

    [Fact]
    public void Parse_OtherTimes_AreCountedInTheirUnit()
    {
        byte[] file = Cpu().SampleType("delay", "nanoseconds").Sample([1], [2_500]).ToArray();

        ConvertedProfile profile = PprofFormat.Parse(file);

        Assert.Equal(2.5, profile.CallTree.Root.Total);
        Assert.Equal(TimeSpan.FromMicroseconds(1), profile.TimePerCount);
    }

    [Fact]
    public void Parse_GoHeapProfile_CountsObjects_OrWhatIsAskedFor()
    {
        byte[] file = Cpu()
            .SampleType("alloc_objects", "count").SampleType("alloc_space", "bytes").SampleType("inuse_objects", "count").SampleType("inuse_space", "bytes")
            .Sample([1], [1, 100, 2, 200])
            .ToArray();

        Assert.Equal(["ALLOC_OBJECTS", "INUSE_OBJECTS"], PprofFormat.Parse(file).CallTree.Counters);
        CallTree space = PprofFormat.Parse(file, new PprofReadOptions { SampleTypes = ["inuse_space"] }).CallTree;
        Assert.Equal(("INUSE_SPACE", 200), (space.Counters.Single(), space.Root.Total));
        var exception = Assert.Throws<ProfileFormatException>(() => PprofFormat.Parse(file, new PprofReadOptions { SampleTypes = ["cpu"] }));
        Assert.StartsWith("Expected the sample type 'cpu' but the profile has 'alloc_objects', 'alloc_space', 'inuse_objects', 'inuse_space'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_FirstColumnSamples_IsLeftOutOnlyWhereItIsTheSum()
    {
        byte[] sum = Cpu().SampleType("samples", "count").SampleType("a", "count").SampleType("b", "count").Sample([1], [3, 1, 2]).ToArray();
        byte[] none = Cpu().SampleType("samples", "count").SampleType("a", "count").SampleType("b", "count").Sample([1], [3, 1, 2]).Sample([1], [2, 1, 2]).ToArray();

        Assert.Equal(["A", "B"], PprofFormat.Parse(sum).CallTree.Counters);
        Assert.Equal(["A", "B", "SAMPLES"], PprofFormat.Parse(none).CallTree.Counters);
    }

    [Fact]
    public void Parse_LabelOfAState_IsTheCounter_AndOthersAreNamedInAWarning()
    {
        byte[] file = Cpu().SampleType("samples", "count").Sample([1], [3], ("thread_state", "waiting"), ("thread", "main")).Sample([1], [2]).ToArray();

        ConvertedProfile profile = PprofFormat.Parse(file);

        Assert.Equal(["SAMPLES", "WAITING"], profile.CallTree.Counters);
        Assert.Equal(3, profile.CallTree.Root.GetTotal("WAITING"));
        Assert.Equal(["Labels were left out: thread."], profile.Warnings);
    }

    [Fact]
    public void Parse_LocationWithoutLines_IsNamedByItsAddress()
    {
        byte[] file = new PprofBytes().SampleType("a", "count").Location(1, 0xBEEF).Location(2, 0).Sample([2, 1], [1]).ToArray();

        Assert.Equal(["0xbeef", "(unknown)"], PprofFormat.Parse(file).CallTree.Nodes.Select(node => node.Frame));
    }

    [Fact]
    public void Parse_TimesAndName_AreKept()
    {
        byte[] file = Cpu().Mapping("web-shop").Mapping("libc.so").Times(1_764_079_200_000_000_000, 300_000_000_000).ToArray();

        ConvertedProfile profile = PprofFormat.Parse(file);

        Assert.Equal("web-shop", profile.Name);
        Assert.Equal(new DateTimeOffset(2025, 11, 25, 14, 0, 0, TimeSpan.Zero), profile.Start);
        Assert.Equal(TimeSpan.FromMinutes(5), profile.End - profile.Start);
    }

    public static TheoryData<byte[], string> Malformed => new()
    {
        { new PprofBytes().SampleType("a", "count").WithoutStrings(), "Expected a string table, whose first string is empty, but there is none. (byte 6)" },
        { PprofBytes.Bytes(6, [65]), "Expected the first string of the string table to be empty. (byte 2)" },
        { Cpu().Function(1, "again").ToArray(), "Expected one function with the id 1 but found a second. (byte 31)" },
        { Cpu().Location(1, 1).ToArray(), "Expected one location with the id 1 but found a second. (byte 31)" },
        { Cpu().Function(0, "none").ToArray(), "Expected a function with an id other than 0. (byte 31)" },
        { Cpu().SampleType("a", "count").Sample([7], [1]).ToArray(), "Expected the id of a location, but none has the id 7. (byte 40)" },
        { new PprofBytes().SampleType("a", "count").Location(1, 1, (9, 1)).Sample([1], [1]).ToArray(), "Expected the id of a function, but none has the id 9. (byte 14)" },
        { Cpu().SampleType("a", "count").Sample([1], [1, 2]).ToArray(), "Expected 1 value(s) in the sample, one for each sample type, but found 2. (byte 44)" },
        { Cpu().SampleType("a", "count").Sample([1], []).ToArray(), "Expected 1 value(s) in the sample, one for each sample type, but found 0. (byte 37)" },
        { new PprofBytes().Raw(PprofBytes.Bytes(1, PprofBytes.Number(1, 99))).ToArray(), "Expected the index of a string, less than 1, but found 99. (byte 2)" },
        { [0x12, 0x7F, 0x00], "Expected 127 more byte(s) but only 1 remain. (byte 2)" },
        { [0x48, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], "Expected a variable-length number of at most 64 bits. (byte 1)" },
        { [0x02, 0x00], "Expected the number of a protobuf field, 1 or more. (byte 0)" },
        { [0x13], "Expected another encoding of this protobuf field than wire type 3. (byte 1)" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Parse_Malformed_SaysWhatWasExpectedAndWhere(byte[] file, string message)
        => Assert.Equal(message, Assert.Throws<ProfileFormatException>(() => PprofFormat.Parse(file)).Message);

    [Fact]
    public void Write_OneCounter_HasNoSum()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main"], 1);

        var profile = PprofJudge.Profile.Parser.ParseFrom(Files.PlainPprof(builder.ToCallTree()));

        Assert.Equal("wall_time", profile.StringTable[(int)profile.SampleType.Single().Type]);
        Assert.Equal("wall_time", profile.StringTable[(int)profile.DefaultSampleType]);
    }

    [Fact]
    public async Task Streams_AreReadAndWritten()
    {
        using var stream = new MemoryStream();
        await PprofFormat.WriteAsync(Trees.Shop, stream);
        stream.Position = 0;

        Assert.Equal(Trees.Shop, (await PprofFormat.ReadAsync(stream)).CallTree);
    }

    [Fact]
    public void Write_NegativeCounts_AreKept()
    {
        CallTree difference = Trees.Shop.Subtract(Trees.Shop.Merge(Trees.Shop));

        Assert.Equal(difference, PprofFormat.Parse(Files.Pprof(difference)).CallTree);
    }

    private static PprofBytes Cpu() => new PprofBytes().Function(1, "main").Location(1, 0x10, (1, 1)).Period("cpu", "nanoseconds", 10_000_000);
}
