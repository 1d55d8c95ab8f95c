using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The comparison of two ranges, by default of the last hour with the hour before.</summary>
internal sealed class ComparePage(ConsoleContext context) : ConsolePage(context)
{
    /// <summary>Reads the two ranges. Each has its default, which for the range before depends on the range after.</summary>
    public static (TimeRange Before, TimeRange After) ReadRanges(PageRequest request, ProfileTime newest)
    {
        TimeRange after = RangeChoice.FindInterval(request, "after") ?? new TimeRange(newest.End - TimeSpan.FromHours(1), newest.End);
        return (RangeChoice.FindInterval(request, "before") ?? Shifted(after, after.End - after.Start), after);
    }

    public override PageView? Read(DatabaseSession session, PageRequest request)
    {
        DateTimeOffset now = Service.Now;
        ProfilingGroup group = ProfilingGroupStore.Get(session, request.GroupName, now);
        if (RangeChoice.FindNewest(session, group.Id, now) is not { } newest)
        {
            string unset = PageState.Of(group.UpdatedAt, GroupStatus.Badge(group, now));
            return unset == request.KnownState ? null : View(group, unset, false, GroupHead.Write(group, "Compare", null, now), NoProfile(group));
        }

        (TimeRange before, TimeRange after) = ReadRanges(request, newest);
        ReadingBudget budget = request.CreateBudget();
        var both = new TimeRange(before.Start < after.Start ? before.Start : after.Start, before.End > after.End ? before.End : after.End);
        TimeLine line = TimeLineCard.Read(session, Context, request, group.Id, newest, both, budget);
        RangeTree? treeBefore = Context.Trees.Find(session, group.Id, before, now);
        RangeTree? treeAfter = Context.Trees.Find(session, group.Id, after, now);
        string version = $"{treeBefore?.Version}+{treeAfter?.Version}";
        string state = PageState.Of(
            [group.UpdatedAt, group.AgentProfileReportedAt, GroupStatus.Badge(group, now), budget.IsSufficient, version, .. line.Profiles.SelectMany(profile => (IEnumerable<object?>)[profile.Time.Start, profile.Counts?.Values.Sum()])]);
        if (state == request.KnownState)
        {
            return null;
        }

        string LinkTo(IEnumerable<(string Name, string? Value)> parameters)
        {
            Dictionary<string, string?> all = new() { ["before"] = Links.Interval(before), ["after"] = Links.Interval(after) };
            foreach ((string name, string? value) in parameters)
            {
                all[name] = value;
            }

            return Links.Comparison(group.Name, all.Select(parameter => (parameter.Key, parameter.Value)));
        }

        return View(
            group,
            state,
            !budget.IsSufficient,
            [
                GroupHead.Write(group, "Compare", null, now),
                TimeLineCard.Write(line, newest, [new PickedRange("before", "Before", before), new PickedRange("after", "After", after)], LinkTo),
                Usual(after, before, LinkTo),
                .. Result(group, treeBefore, treeAfter, version),
            ]);
    }

    private static TimeRange Shifted(TimeRange range, TimeSpan by) => new(range.Start - by, range.End - by);

    private static PageView View(ProfilingGroup group, string state, bool isPartial, params IEnumerable<Html> parts) => new()
    {
        Title = $"Compare {group.Name}",
        GroupName = group.Name,
        Content = Html.Join(parts),
        State = state,
        IsPartial = isPartial,
    };

    private static Html Usual(TimeRange after, TimeRange before, Func<IEnumerable<(string Name, string? Value)>, string> linkTo)
    {
        TimeSpan length = after.End - after.Start;
        (string Title, TimeRange Range)[] usual =
        [
            ($"The {Numbers.DurationAfterThe(length)} before", Shifted(after, length)),
            ("A day before", Shifted(after, TimeSpan.FromDays(1))),
            ("A week before", Shifted(after, TimeSpan.FromDays(7))),
        ];
        return Region.Of("range", Html.Of($"""
            <div class="rangebar">
            <p class="facts"><strong class="before">{TimeText.Range(before.Start, before.End)}</strong> <span aria-hidden="true">→</span><span class="unseen">compared with</span> <strong class="after">{TimeText.Range(after.Start, after.End)}</strong></p>
            <div class="modes" role="group" aria-label="Before">{usual.Select(one => Html.Of($"""<a href="{linkTo([("before", Links.Interval(one.Range))])}" data-swap{(one.Range == before ? Html.Of($" aria-current=\"true\"") : Html.Empty)}>{one.Title}</a>"""))}</div>
            <div class="actions"><a class="plain" href="{linkTo([("before", Links.Interval(after)), ("after", Links.Interval(before))])}" data-swap>Swap</a></div>
            </div>
            """));
    }

    private static Html[] Result(ProfilingGroup group, RangeTree? before, RangeTree? after, string version)
    {
        if (before is null || after is null)
        {
            string missing = before is null && after is null ? "either range" : before is null ? "the range before" : "the range after";
            return [GraphCard.Empty(Html.Of($"""<div class="empty"><h2>Nothing to compare</h2><p>There is no profile in {missing}. Choose which range to pick above the time line, and drag over bars of it.</p></div>"""))];
        }

        CallTreeComparison comparison = CallTreeComparison.Of(before.Tree, after.Tree);
        return
        [
            GraphCard.Write(
                "Flame graph of the comparison",
                Links.ComparisonData(group.Name, before.Range, after.Range),
                Links.ComparisonPicture(group.Name, before.Range, after.Range),
                version),
            Region.Of("hot", ChangedFrames.Write(before.Tree, after.Tree)),
        ];
    }

    private static Html NoProfile(ProfilingGroup group)
        => GraphCard.Empty(Html.Of($"""<div class="empty"><h2>No profile yet</h2><p><a href="{Links.Group(group.Name)}">Set up an agent</a>, and come back when it has reported.</p></div>"""));
}
