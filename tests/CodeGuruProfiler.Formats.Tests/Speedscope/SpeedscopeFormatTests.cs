using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Formats.Tests.Hostile;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Speedscope;

public class SpeedscopeFormatTests
{
    [Fact]
    public void Parse_Events_GiveTheTimeBetweenThemToTheCallOnTop()
    {
        ConvertedProfile profile = Parse(HostileInputs.Evented);

        Assert.Equal(["a (self 7, total 14)", "b (self 3.5, total 3.5)", "😀 \uFFFD (self 3.5, total 3.5)"], profile.CallTree.Nodes.Select(node => node.ToString()));
        Assert.Equal(TimeSpan.FromMilliseconds(1), profile.TimePerCount);
        Assert.Equal(("b.cs", new LineRange(3, 3)), (profile.CallTree.Nodes.ElementAt(1).File, profile.CallTree.Nodes.ElementAt(1).Lines));
    }

    [Fact]
    public void Parse_FileOfDotNetTrace_LosesPseudoFrames_AndHasThreadStates()
    {
        string[] frames = ["Process64 Process(12) (12) Args: ", "(Non-Activities)", "Threads", "Thread (12)", "Main", "CPU_TIME", "UNMANAGED_CODE_TIME", "Thread (notes)"];
        string json = File(frames, Sampled("Thread (12)", "milliseconds", "[[0,1,2,3,4,5],[0,1,2,3,4,6],[0,1,2,3,4,7,5]]", "[1,2,4]"));

        ConvertedProfile profile = Parse(json);

        Assert.Equal(["Main (self 3, total 7)", "Thread (notes) (self 4, total 4)"], profile.CallTree.Nodes.Select(node => node.ToString()));
        Assert.Equal(["RUNNABLE", "WAITING"], profile.CallTree.Counters);
        Assert.Equal(2, profile.CallTree.Root.GetTotal("WAITING"));
    }

    [Fact]
    public void Parse_ProfilesOfThreads_AreAddedUp_OrOneIsChosen()
    {
        string json = File(["f"], Sampled("one", "seconds", "[[0]]", "[1]"), Sampled("two", "milliseconds", "[[0]]", "[500]"), Sampled("heap", "bytes", "[[0]]", "[9]"));

        ConvertedProfile all = Parse(json);
        ConvertedProfile two = SpeedscopeFormat.Parse(Encoding.UTF8.GetBytes(json), new SpeedscopeReadOptions { ProfileName = "two" });

        Assert.Equal(1.5, all.CallTree.Root.Total);
        Assert.Equal(["The profile 'heap' was left out: its unit is bytes, not seconds."], all.Warnings);
        Assert.Equal((500, TimeSpan.FromMilliseconds(1)), (two.CallTree.Root.Total, two.TimePerCount));
        Assert.StartsWith(
            "Expected a profile 'three' but the file has 'one', 'two', 'heap'.",
            Assert.Throws<ProfileFormatException>(() => SpeedscopeFormat.Parse(Encoding.UTF8.GetBytes(json), new SpeedscopeReadOptions { ProfileName = "three" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CallsThatAreOpenAtTheEnd_LastToIt_WithAWarning()
    {
        string json = File(["f"], """{"type":"evented","name":"n","unit":"none","startValue":0,"endValue":5,"events":[{"type":"O","frame":0,"at":1}]}""");

        ConvertedProfile profile = Parse(json);

        Assert.Equal(4, profile.CallTree.Root.Total);
        Assert.Equal(["The profile 'n' ends inside of calls."], profile.Warnings);
    }

    [Theory]
    [InlineData("""{"profiles":[]}""", "Expected a field 'shared.frames' but there is none. (byte 14)")]
    [InlineData("""{"shared":{"frames":[]}}""", "Expected a field 'profiles' but there is none. (byte 23)")]
    [InlineData("""{"shared":{"frames":[{}]},"profiles":[]}""", "Expected a field 'name' but there is none. (byte 22)")]
    [InlineData("""{"shared":{"frames":[]},"profiles":[{"type":"x"}]}""", "Expected a profile of the type sampled or evented but found 'x'. (byte 36)")]
    [InlineData("""{"shared":{"frames":[]},"profiles":[{"type":"sampled","samples":[[0]],"weights":[1]}]}""", "Expected the index of a frame, less than 0. (byte 66)")]
    [InlineData("""{"shared":{"frames":[]},"profiles":[{"type":"sampled","samples":[[]],"weights":[]}]}""", "Expected a weight for each sample but found fewer weights. (byte 80)")]
    [InlineData("""{"shared":{"frames":[]},"profiles":[{"type":"sampled","samples":[],"weights":[1]}]}""", "Expected a weight for each sample but found more weights. (byte 78)")]
    [InlineData("""{"shared":{"frames":[]},"profiles":[{"type":"sampled","samples":[[]],"weights":[1e999]}]}""", "Expected a number that a double can hold. (byte 80)")]
    [InlineData("""{"shared":{"frames":[{"name":"a"}]},"profiles":[{"type":"evented","events":[{"type":"C","frame":0,"at":0}]}]}""", "Expected the end of the call that began last but found that of another. (byte 76)")]
    [InlineData("""{"shared":{"frames":[{"name":"a"}]},"profiles":[{"type":"evented","events":[{"type":"O","frame":0,"at":2},{"type":"C","frame":0,"at":1}]}]}""", "Expected events in the order of their times but found an earlier one. (byte 106)")]
    [InlineData("""{"shared":{"frames":[]},"profiles":[3]}""", "Expected an object but found a number. (byte 36)")]
    [InlineData("{\n\"shared\":\n}", "Expected JSON but the text is not. (byte 12)")]
    public void Parse_Malformed_SaysWhatWasExpectedAndWhere(string json, string message)
        => Assert.Equal(message, Assert.Throws<ProfileFormatException>(() => Parse(json)).Message);

    [Fact]
    public void Write_IsWhatTheSchemaSays()
    {
        using var file = JsonDocument.Parse(Files.Speedscope(Trees.Shop, new SpeedscopeWriteOptions { Name = "web \uD800 shop", TimePerCount = TimeSpan.FromMilliseconds(10) }));

        JsonElement root = file.RootElement;
        Assert.Equal("https://www.speedscope.app/file-format-schema.json", root.GetProperty("$schema").GetString());
        Assert.Equal("web \uFFFD shop", root.GetProperty("name").GetString());
        Assert.Equal(["all states", "BLOCKED", "RUNNABLE", "WAITING"], root.GetProperty("profiles").EnumerateArray().Select(profile => profile.GetProperty("name").GetString()));
        Assert.All(root.GetProperty("profiles").EnumerateArray(), profile =>
        {
            Assert.Equal("seconds", profile.GetProperty("unit").GetString());
            double[] weights = [.. profile.GetProperty("weights").EnumerateArray().Select(weight => weight.GetDouble())];
            Assert.Equal(weights.Length, profile.GetProperty("samples").GetArrayLength());
            Assert.Equal(profile.GetProperty("endValue").GetDouble(), weights.Sum(), tolerance: 1e-9);
        });
        Assert.Equal(0.19, root.GetProperty("profiles")[0].GetProperty("endValue").GetDouble(), tolerance: 1e-9);
    }

    [Fact]
    public void Write_OneProfileOnly_IsTheSum()
    {
        CallTree read = SpeedscopeFormat.Parse(Files.Speedscope(Trees.Shop, new SpeedscopeWriteOptions { OneProfileOnly = true })).CallTree;

        Assert.Equal(["WALL_TIME"], read.Counters);
        Assert.Equal(Trees.Shop.Nodes.Select(node => node.ToString()), read.Nodes.Select(node => node.ToString()));
    }

    [Fact]
    public void Write_NegativeCounts_AreRefused()
        => Assert.StartsWith(
            "Give a tree without negative counts: speedscope has none.",
            Assert.Throws<ArgumentException>("tree", () => Files.Speedscope(Trees.Shop.Subtract(Trees.Shop.Merge(Trees.Shop)))).Message,
            StringComparison.Ordinal);

    private static ConvertedProfile Parse(string json) => SpeedscopeFormat.Parse(Encoding.UTF8.GetBytes(json));

    private static string File(string[] frames, params string[] profiles)
        => $$"""{"exporter":"a test","shared":{"frames":[{{string.Join(',', frames.Select(name => $$"""{"name":"{{name}}"}"""))}}]},"profiles":[{{string.Join(',', profiles)}}]}""";

    private static string Sampled(string name, string unit, string samples, string weights)
        => $$"""{"weights":{{weights}},"samples":{{samples}},"endValue":7,"startValue":0,"unit":"{{unit}}","name":"{{name}}","type":"sampled"}""";
}
