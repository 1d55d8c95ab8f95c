using CodeGuruProfiler.Profiles;
using Google.Protobuf;
using PprofJudge;

namespace CodeGuruProfiler.Formats.Tests.Judges;

/// <summary>Protobuf's own reader and writer.</summary>
public class ProtobufTests
{
    [Fact]
    public void ParseFrom_OurFile_HasEveryStackAndCount()
    {
        CallTree tree = Trees.Random(3_000, 14, counters: 3, sources: true);

        var profile = Profile.Parser.ParseFrom(Files.PlainPprof(tree));

        Assert.Equal("", profile.StringTable[0]);
        Assert.Equal(tree, TreeOf(profile));
        Assert.Equal("samples", profile.StringTable[(int)profile.DefaultSampleType]);
    }

    [Fact]
    public void WriteOfTheirs_IsRead()
    {
        CallTree tree = Trees.Random(1_000, 15, counters: 2, sources: true);
        byte[] theirs = Profile.Parser.ParseFrom(Files.PlainPprof(tree)).ToByteArray();

        Assert.Equal(tree, PprofFormat.Parse(theirs).CallTree);
    }

    [Fact]
    public void ParseFrom_EveryOption_IsWhereItBelongs()
    {
        var start = new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);
        var options = new PprofWriteOptions { Name = "web-shop", Start = start, End = start.AddMinutes(5), TimePerCount = TimeSpan.FromMilliseconds(10), Comments = ["", "b"], Gzip = false };

        var profile = Profile.Parser.ParseFrom(Files.Pprof(Trees.Shop, options));

        Assert.Equal("web-shop", Text(profile, profile.Mapping[0].Filename));
        Assert.Equal(start, DateTimeOffset.UnixEpoch.AddTicks(profile.TimeNanos / 100));
        Assert.Equal(300_000_000_000, profile.DurationNanos);
        Assert.Equal(10_000_000, profile.Period);
        Assert.Equal(["", "b"], profile.Comment.Select(comment => Text(profile, comment)));
        Assert.Equal(
            ["samples/count", "blocked/count", "runnable/count", "waiting/count", "blocked/nanoseconds", "runnable/nanoseconds", "waiting/nanoseconds"],
            profile.SampleType.Select(type => $"{Text(profile, type.Type)}/{Text(profile, type.Unit)}"));
        Assert.All(profile.Sample, sample => Assert.Equal(sample.Value[3] * 10_000_000, sample.Value[6]));
    }

    private static CallTree TreeOf(Profile profile)
    {
        Dictionary<ulong, Function> functions = profile.Function.ToDictionary(function => function.Id);
        Dictionary<ulong, Location> locations = profile.Location.ToDictionary(location => location.Id);
        var builder = new CallTreeBuilder();
        foreach (Sample sample in profile.Sample)
        {
            CallFrame[] stack = [.. sample.LocationId.Reverse().Select(id => Frame(locations[id].Line.Single()))];
            for (int i = 1; i < sample.Value.Count; i++)
            {
                if (sample.Value[i] != 0)
                {
                    builder.Add(stack, sample.Value[i], Text(profile, profile.SampleType[i].Type).ToUpperInvariant());
                }
            }
        }

        return builder.ToCallTree();

        CallFrame Frame(Line line)
        {
            Function function = functions[line.FunctionId];
            string file = Text(profile, function.Filename);
            return new CallFrame(Text(profile, function.Name), file.Length == 0 ? null : file, line.Line_ == 0 ? null : (int)line.Line_);
        }
    }

    private static string Text(Profile profile, long index) => profile.StringTable[(int)index];
}
