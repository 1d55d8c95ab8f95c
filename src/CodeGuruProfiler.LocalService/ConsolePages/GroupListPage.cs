using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The first page: all groups with their states. A click on one shows the flame graph of its last hour.</summary>
internal sealed class GroupListPage(ConsoleContext context) : ConsolePage(context)
{
    private const int PageSize = 200;
    private static readonly TimeScale LastDay = new("day", "Last day", AggregationPeriod.Hour, 24);

    public override PageView? Read(DatabaseSession session, PageRequest request)
    {
        DateTimeOffset now = Service.Now;
        _ = long.TryParse(request.Find("after"), out long after);
        List<ProfilingGroup> groups = ProfilingGroupStore.ListAfter(session, after, PageSize + 1, now);
        ReadingBudget budget = request.CreateBudget();
        List<(ProfilingGroup Group, TimeLine Day)> rows = [.. groups.Take(PageSize).Select(group => (group, DayOf(session, group, now, budget)))];
        string state = PageState.Of([now.ToUnixTimeSeconds() / 60, budget.IsSufficient, groups.Count, .. rows.SelectMany(row => StateOf(row.Group, row.Day))]);
        if (state == request.KnownState)
        {
            return null;
        }

        Html content = Html.Of($"""
            <div class="title"><h1>Profiling groups</h1><span class="dim">{Service.Region} · {Service.Account}</span></div>
            {Region.Of("groups", groups.Count == 0 ? NoGroups(request) : List(rows, now))}
            {More(groups)}
            """);
        return new PageView { Title = "Profiling groups", Content = content, State = state, IsPartial = !budget.IsSufficient };
    }

    private static IEnumerable<object?> StateOf(ProfilingGroup group, TimeLine day) =>
    [
        group.Id, group.ProfilingEnabled, group.UpdatedAt, group.AgentOrchestratedAt, group.AgentProfileReportedAt,
        .. day.Profiles.SelectMany(profile => (IEnumerable<object?>)[profile.Time.Start, profile.Counts?.Values.Sum()]),
    ];

    private TimeLine DayOf(DatabaseSession session, ProfilingGroup group, DateTimeOffset now, ReadingBudget budget)
    {
        TimeRange window = LastDay.WindowUntil(now);
        return new TimeLine(LastDay, window, group.LatestProfile is null ? [] : Context.Counts.Read(session, group.Id, LastDay.Period, window, now, budget));
    }

    private static Html List(IEnumerable<(ProfilingGroup Group, TimeLine Day)> rows, DateTimeOffset now)
        => Html.Of($"""<ul class="groups">{rows.Select(row => Row(row.Group, row.Day, now))}</ul>""");

    private static Html Row(ProfilingGroup group, TimeLine day, DateTimeOffset now) => Html.Of($"""
        <li class="card group">
        <div class="who"><h2><a href="{Links.Group(group.Name)}">{group.Name}</a></h2><p class="dim">{(group.ComputePlatform == "AWSLambda" ? "AWS Lambda" : "EC2, containers, on-premises")}</p></div>
        <div class="state">{GroupStatus.Badge(group, now)}<p class="dim">{Last(group)}</p></div>
        <div class="day">{(day.Profiles.Count > 0 ? TimeLineChart.Spark(day) : Html.Of($"""<p class="dim">no profile in the last day</p>"""))}</div>
        <div class="go">{(group.LatestProfile is null ? Html.Of($"""<a class="plain" href="{Links.Group(group.Name)}">Set up</a>""") : Html.Of($"""<a class="plain" href="{Links.Group(group.Name)}" tabindex="-1" aria-hidden="true">Last hour ›</a>"""))}</div>
        </li>
        """);

    private static Html Last(ProfilingGroup group)
        => group.AgentProfileReportedAt is { } reported ? Html.Of($"last profile {TimeText.Ago(reported)}")
            : group.AgentOrchestratedAt is { } orchestrated ? Html.Of($"agent seen {TimeText.Ago(orchestrated)}")
            : Html.Of($"created {TimeText.Ago(group.CreatedAt)}");

    private Html NoGroups(PageRequest request) => Html.Of($"""
        <section class="card empty">
        <h2>No profiling group yet</h2>
        <p>A profiling group is one application. The agent creates it with its first contact:</p>
        {SetUpText.Write(Context, request, "my-app", exists: false)}
        <p>To look around first, start the service with <code>--demo</code>: it then has a group with three days of profiles.</p>
        </section>
        """);

    private static Html More(List<ProfilingGroup> groups)
        => groups.Count > PageSize ? Html.Of($"""<p class="further"><a class="plain" href="{Links.Root}?after={groups[PageSize - 1].Id}">More groups ›</a></p>""") : Html.Empty;
}
