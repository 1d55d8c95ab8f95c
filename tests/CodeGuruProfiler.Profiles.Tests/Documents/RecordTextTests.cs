using System.Globalization;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>The texts of records, trees and fields in a log, a test's message or a debugger.</summary>
public sealed class RecordTextTests
{
    [Fact]
    public void ToString_AgentProfile_IsShortWhateverTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            Assert.Equal(
                "AgentProfile { Start = 2026-09-21T14:13:20Z, End = 2026-09-21T14:18:19Z, Metadata = AgentMetadata { SampleWeights = [1], DurationInMs = 300900, "
                + "FleetInfo = FleetInfo { ComputeType = , HostName = , HostType = , TaskArn = , FunctionArn = , CpuLimit = , MemoryLimitInMB = , ExecutionEnv = , "
                + "Id = 3f1b2c4d-0000-4000-8000-1234567890ab, Type = UNKNOWN, VCpus = 8, UnknownFields = 1 field: zone }, AgentInfo = AgentInfo { Type = CodeGuruProfiler-dotnet, Version = 0.1.0, UnknownFields = 1 field: build }, "
                + "AgentOverhead = AgentOverhead { MemoryInMB = 12, TimeInMs = 431, UnknownFields = 0 fields }, RuntimeVersion = 10.0.1, CpuTimeInSeconds = 55.125, "
                + "Metrics = AgentMetrics { NumThreads = 17.5, UnknownFields = 1 field: numCores }, NumTimesSampled = 300, UnknownFields = 1 field: collector }, "
                + "CallTree = 6 nodes of 5 frames, 2 counters: RUNNABLE, WAITING, "
                + "DebugInfo = AgentDebugInfo { AgentStartTime = 2026-09-21T13:59:59.123Z, ProcessId = 77, ErrorsCount = [2], GenericMetrics = [2], UnknownFields = 0 fields }, UnknownFields = 1 field: note }",
                AgentProfile.Parse(Sample.ShopAgentJson).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_AggregatedProfile_HasTimesInIso8601()
        => Assert.Equal(
            "AggregatedProfile { Start = 1970-01-01T00:00:00Z, End = , Period = PT1H, CallTree = 2 nodes of 2 frames, 1 counter: WALL_TIME, UnknownFields = 0 fields }",
            new AggregatedProfile { Start = DateTimeOffset.UnixEpoch, Period = "PT1H", CallTree = Trees.Of(("a/b", 1)) }.ToString());

    [Fact]
    public void ToString_ManyFields_AreCounted()
        => Assert.Equal(
            "20 fields: f0, f1, f2, f3, f4, f5, f6, f7, …",
            UnknownFields.FromJson("{" + string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"f{i}\":[]")) + "}").ToString());

    [Fact]
    public void Equals_MapsOfTheSameContent_AreEqual()
    {
        AgentMetadata one = new() { SampleWeights = new Dictionary<string, double> { ["A"] = 1, ["B"] = 2 } };
        AgentMetadata other = new() { SampleWeights = new SortedDictionary<string, double> { ["B"] = 2, ["A"] = 1 } };

        Assert.Equal(one, other);
        Assert.NotEqual(one, other with { SampleWeights = new Dictionary<string, double> { ["A"] = 1 } });
    }
}
