using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Operations.Samples;

/// <summary>Two summaries of findings: one with every member, one with none.</summary>
internal static class FindingsReportSample
{
    public const string Json = """
        [
          {
            "id": "0a1b2c3d-0000-4000-8000-00000000000b",
            "profileEndTime": "2020-06-02T00:00:00Z",
            "profileStartTime": "2020-06-01T00:00:00.25Z",
            "profilingGroupName": "web",
            "totalNumberOfFindings": 7
          },
          {}
        ]
        """;

    public static IReadOnlyList<FindingsReportSummary> Values { get; } =
    [
        new FindingsReportSummary
        {
            Id = "0a1b2c3d-0000-4000-8000-00000000000b",
            ProfileEndTime = new DateTimeOffset(2020, 6, 2, 0, 0, 0, TimeSpan.Zero),
            ProfileStartTime = new DateTimeOffset(2020, 6, 1, 0, 0, 0, 250, TimeSpan.Zero),
            ProfilingGroupName = "web",
            TotalNumberOfFindings = 7,
        },
        new FindingsReportSummary(),
    ];
}
