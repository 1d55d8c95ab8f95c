using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The page of a group: its time line, and the flame graph of a range, by default of the last hour.</summary>
internal sealed class GraphPage(ConsoleContext context) : ConsolePage(context)
{
    /// <summary>The range of the page when the URL has none.</summary>
    public const string DefaultLast = "PT1H";

    public override PageView? Read(DatabaseSession session, PageRequest request)
    {
        DateTimeOffset now = Service.Now;
        ProfilingGroup group = ProfilingGroupStore.Get(session, request.GroupName, now);
        ProfileTime? newest = RangeChoice.FindNewest(session, group.Id, now);
        RangeChoice choice = RangeChoice.Read(request, newest, DefaultLast);
        if (newest is null)
        {
            string unset = PageState.Of(group.UpdatedAt, group.AgentOrchestratedAt, GroupStatus.Badge(group, now));
            return unset == request.KnownState ? null : View(request, unset, false, GroupHead.Write(group, "Flame graph", null, now), NoProfile(request, group));
        }

        TimeRange range = choice.Range!; // There is a profile.
        ReadingBudget budget = request.CreateBudget();
        TimeLine line = TimeLineCard.Read(session, Context, request, group.Id, newest, range, budget);
        RangeTree? tree = Context.Trees.Find(session, group.Id, range, now);
        string state = PageState.Of(
            [group.UpdatedAt, group.AgentOrchestratedAt, group.AgentProfileReportedAt, GroupStatus.Badge(group, now), budget.IsSufficient, tree?.Version, .. line.Profiles.SelectMany(profile => (IEnumerable<object?>)[profile.Time.Start, profile.Counts?.Values.Sum()])]);
        if (state == request.KnownState)
        {
            return null;
        }

        string LinkTo(IEnumerable<(string Name, string? Value)> parameters) => Links.Group(group.Name, WithRange(choice, parameters));
        return View(
            request,
            state,
            !budget.IsSufficient,
            GroupHead.Write(group, "Flame graph", choice, now),
            TimeLineCard.Write(line, newest, [new PickedRange("range", "Range", range)], LinkTo),
            RangeBar.Write(choice, FactsOf(tree), Actions(group, choice), Links.Group(group.Name), LinkTo),
            tree is null ? NothingInRange(group) : GraphCard.Write("Flame graph", Links.GraphData(group.Name, range), Links.GraphPicture(group.Name, range), tree.Version),
            tree is null ? Html.Empty : Region.Of("hot", HotFrameTable.Write(tree.Tree)));
    }

    // Parameters for another range replace the range; the others keep it.
    private static (string Name, string? Value)[] WithRange(RangeChoice choice, IEnumerable<(string Name, string? Value)> parameters)
    {
        (string Name, string? Value)[] given = [.. parameters];
        bool hasRange = given.Any(parameter => parameter.Name is "from" or "last");
        return hasRange ? given : [.. choice.Last is null ? Links.Times(choice.Range!) : [("last", choice.Last)], .. given];
    }

    private static PageView View(PageRequest request, string state, bool isPartial, params IEnumerable<Html> parts) => new()
    {
        Title = request.GroupName,
        GroupName = request.GroupName,
        Content = Html.Join(parts),
        State = state,
        IsPartial = isPartial,
    };

    private static Html FactsOf(RangeTree? tree)
    {
        if (tree is null)
        {
            return Html.Empty;
        }

        string[] working = [.. ThreadStates.Working(tree.Tree.Counters)];
        double all = tree.Tree.Root.Total;
        double busy = working.Sum(tree.Tree.Root.GetTotal);
        return Html.Of($"""<span class="dim">{Numbers.Count(all, "sample")}{(working.Length < tree.Tree.Counters.Count ? $", {Numbers.Count(busy)} at work" : "")}</span>""");
    }

    private static Html Actions(ProfilingGroup group, RangeChoice choice)
    {
        TimeRange after = choice.Range!; // The page has one.
        TimeSpan length = after.End - after.Start;
        var before = new TimeRange(after.Start - length, after.Start);
        return Html.Of($"""<a class="plain" href="{Links.Comparison(group.Name, ("before", Links.Interval(before)), ("after", Links.Interval(after)))}">Compare with the {Numbers.DurationAfterThe(length)} before</a>""");
    }

    private static Html NothingInRange(ProfilingGroup group) => GraphCard.Empty(Html.Of($"""
        <div class="empty"><h2>No profile in this range</h2><p>Pick bars of the time line, or go to <a href="{Links.Group(group.Name)}">the last hour with profiles</a>.</p></div>
        """));

    private Html NoProfile(PageRequest request, ProfilingGroup group) => GraphCard.Empty(Html.Of($"""
        <div class="empty"><h2>No profile yet</h2>
        <p>{(group.AgentOrchestratedAt is null ? "No agent has contacted this group." : "An agent is connected. Its first profile comes with its first report.")}</p>
        {SetUpText.Write(Context, request, group.Name, exists: true)}</div>
        """));
}
