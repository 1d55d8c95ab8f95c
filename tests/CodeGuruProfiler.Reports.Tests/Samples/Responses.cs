using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>Responses of GetRecommendations.</summary>
internal static class Responses
{
    public const string Hostile = "</summary><script>alert(1)</script> `a``b` | c \\| [x](http://evil.example) **b** @team #1 {0} \u202Eesrever\u202C \u001b[31m\0\r\n\uD800 ]( \\";

    public static readonly DateTimeOffset Start = new(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);

    public static Pattern Regex => new()
    {
        Id = "2f7b1c1e-regex",
        Name = "Regular expressions are constructed again and again",
        Description = "Constructing a Regex parses its pattern.\n\nDone for every call, that costs more than the matching.",
        ResolutionSteps = "Keep the Regex in a static field, or use @GeneratedRegex.",
        TargetFrames = [["*System.Text.RegularExpressions.Regex..ctor*"]],
        CountersToAggregate = ["RUNNABLE"],
        ThresholdPercent = 1,
    };

    public static GetRecommendationsResponse Shop => Of(
        new Recommendation
        {
            Pattern = new Pattern { Name = "Threads wait for tasks", TargetFrames = [["Shop.Program.Main", "System.Threading.Tasks.Task.Wait(*"]], ThresholdPercent = 2 },
            AllMatchesCount = 1,
            AllMatchesSum = 2.05,
            StartTime = Start,
            EndTime = Start.AddHours(1),
            TopMatches = [new Match { TargetFramesIndex = 0 }],
        },
        new Recommendation
        {
            Pattern = Regex,
            AllMatchesCount = 3,
            AllMatchesSum = 12.345,
            StartTime = Start,
            EndTime = Start.AddHours(1),
            TopMatches =
            [
                new Match { FrameAddress = "Shop.Program.Main;Shop.Catalog.Get;System.Text.RegularExpressions.Regex..ctor(string)", TargetFramesIndex = 0, ThresholdBreachValue = 4.3 },
                new Match
                {
                    FrameAddress = "Shop.Program.Main;Shop.Host.Run;Shop.Orders.PostAsync(int);Shop.Orders.Check(Order);System.Text.RegularExpressions.Regex..ctor(string)",
                    TargetFramesIndex = 0,
                    ThresholdBreachValue = 8.045,
                },
            ],
        });

    public static GetRecommendationsResponse Anomalous => Of() with
    {
        Anomalies =
        [
            new Anomaly
            {
                Metric = new Metric { FrameName = "Shop.Catalog.Get", Type = MetricType.AggregatedRelativeTotalTime, ThreadStates = ["RUNNABLE", "NATIVE"] },
                Reason = "The share rose from 3 % to 9 %.",
                Instances =
                [
                    new AnomalyInstance { Id = "a-1", StartTime = Start.AddHours(-20), EndTime = Start.AddHours(-19), UserFeedback = new UserFeedback { Type = FeedbackType.Positive } },
                ],
            },
            new Anomaly
            {
                Metric = new Metric { FrameName = "Shop.Orders.PostAsync(int)", Type = MetricType.AggregatedRelativeTotalTime },
                Reason = "The share is unusual.",
                Instances = [new AnomalyInstance { Id = "b-1", StartTime = Start.AddHours(-30) }, new AnomalyInstance { Id = "b-2", StartTime = Start.AddHours(-40), EndTime = Start.AddHours(-39) }],
            },
        ],
    };

    public static GetRecommendationsResponse Of(params Recommendation[] recommendations) => new()
    {
        ProfilingGroupName = "web-shop",
        ProfileStartTime = Start,
        ProfileEndTime = Start.AddHours(1),
        Recommendations = recommendations,
    };

    /// <summary>Returns a response whose every text is another one.</summary>
    public static GetRecommendationsResponse WithTexts(string text) => new()
    {
        ProfilingGroupName = text,
        ProfileStartTime = Start,
        ProfileEndTime = Start.AddHours(1),
        Recommendations = [WithText(text)],
        Anomalies =
        [
            new Anomaly
            {
                Metric = new Metric { FrameName = text, Type = text, ThreadStates = [text] },
                Reason = text,
                Instances = [new AnomalyInstance { Id = text, StartTime = Start, UserFeedback = new UserFeedback { Type = text } }],
            },
        ],
    };

    public static Recommendation WithText(string text, double share = 50) => new()
    {
        Pattern = new Pattern { Id = text, Name = text, Description = text, ResolutionSteps = text, CountersToAggregate = [text], TargetFrames = [[text]] },
        AllMatchesCount = 1,
        AllMatchesSum = share,
        StartTime = Start,
        EndTime = Start.AddHours(1),
        TopMatches = [new Match { FrameAddress = text, TargetFramesIndex = 0, ThresholdBreachValue = share }],
    };
}
