using System.CommandLine;
using System.Globalization;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>The options that select a profile of a group.</summary>
internal sealed class ProfileOptions
{
    public Option<string?> At { get; } = new("--at") { Description = "A time; the profile of the period that contains it. Examples: \"yesterday 14:00\", 2026-11-25T14:00Z, -2h.", HelpName = "TIME" };

    public Option<string?> Period { get; } = new("--period") { Description = "5m, 1h or 1d. Default: 1h, and 1d for times more than 60 days ago.", HelpName = "PERIOD" };

    public Option<string?> From { get; } = new("--from") { Description = "Start of a range of up to 7 days.", HelpName = "TIME" };

    public Option<string?> To { get; } = new("--to") { Description = "End of the range. Default: now.", HelpName = "TIME" };

    public Option<bool> Latest { get; } = new("--latest") { Description = "The latest profile. This is the default." };

    public Option<int?> MaxDepth { get; } = new("--max-depth") { Description = "Cut stacks at this depth.", HelpName = "FRAMES" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[At, Period, From, To, Latest, MaxDepth])
        {
            command.Add(option);
        }
    }

    /// <exception cref="Failures.ToolException">The options contradict each other, or a value is invalid.</exception>
    public ProfileSelection Read(CommandRun run)
    {
        AggregationLength? period = run.Get(Period) is { } text ? AggregationLength.Parse(text) : null;
        int? maxDepth = run.Get(MaxDepth);
        if (maxDepth is < 1 or > 10_000)
        {
            throw Errors.InvalidDepth(maxDepth.Value);
        }

        bool isRange = run.Has(From) || run.Has(To);
        if ((run.Has(At) ? 1 : 0) + (isRange ? 1 : 0) + (run.Get(Latest) ? 1 : 0) > 1)
        {
            throw Errors.OneOfTheTimes();
        }

        if (isRange)
        {
            return period is null ? ReadRange(run, maxDepth) : throw Errors.PeriodOfARange();
        }

        return run.GetTime(At) is { } time
            ? Containing(run, time, period, maxDepth)
            : new ProfileSelection(null, null, period ?? AggregationLength.Hour, maxDepth);
    }

    /// <summary>Returns the aligned period that contains a time.</summary>
    public static ProfileSelection Containing(CommandRun run, DateTimeOffset time, AggregationLength? period, int? maxDepth)
    {
        TimeSpan age = run.Clock.GetUtcNow() - time;
        if (period?.Kept is { } kept && age > kept)
        {
            run.Note(string.Create(CultureInfo.InvariantCulture, $"The service keeps profiles of the period {period.ShortName} for {kept.TotalDays} days, and this time is older."));
        }

        AggregationLength length = period ?? AggregationLength.ByAge(age);
        if (period is null && length != AggregationLength.Hour)
        {
            run.Note("This is more than 60 days ago, for which the service keeps whole days only: taking the day.");
        }

        return new ProfileSelection(length.Align(time), null, length, maxDepth);
    }

    private ProfileSelection ReadRange(CommandRun run, int? maxDepth)
    {
        DateTimeOffset from = run.GetTime(From) ?? throw Errors.RangeWithoutStart();
        DateTimeOffset to = run.GetTime(To) ?? run.Clock.GetUtcNow();
        return from < to ? new ProfileSelection(from, to, null, maxDepth) : throw Times.Errors.EmptyRange(from, to);
    }
}
