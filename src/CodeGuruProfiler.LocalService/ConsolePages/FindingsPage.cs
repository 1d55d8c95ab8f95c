using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Findings;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>Recommendations and anomalies of a range, by default of the last day.</summary>
internal sealed class FindingsPage(ConsoleContext context) : ConsolePage(context)
{
    // As of GetRecommendations.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public override PageView? Read(DatabaseSession session, PageRequest request)
    {
        DateTimeOffset now = Service.Now;
        ProfilingGroup group = ProfilingGroupStore.Get(session, request.GroupName, now);
        ProfileTime? newest = RangeChoice.FindNewest(session, group.Id, now);
        RangeChoice choice = RangeChoice.Read(request, newest, "P1D");
        if (choice.Range is { } asked && asked.End - asked.Start > Longest)
        {
            throw ServiceErrors.Errors.Invalid($"Findings are searched in at most {Longest.TotalDays} days.");
        }

        string state = PageState.Of(
            group.UpdatedAt,
            group.AgentProfileReportedAt,
            GroupStatus.Badge(group, now),
            choice.Range,
            GroupVersion.Of(session, group.Id),
            RecommendationStore.Count(session, group.Id));
        if (state == request.KnownState)
        {
            return null;
        }

        IEnumerable<Html> parts = choice.Range is { } range ? Found(session, group, choice, range) : [NoProfile(group)];
        return new PageView
        {
            Title = $"Findings in {group.Name}",
            GroupName = group.Name,
            Content = Html.Join([GroupHead.Write(group, "Findings", choice, now), .. parts]),
            State = state,
        };
    }

    private IEnumerable<Html> Found(DatabaseSession session, ProfilingGroup group, RangeChoice choice, TimeRange range)
    {
        RangeFindings found = RangeFindings.Read(session, Service, group.Id, range, Locales.Default);
        string LinkTo(IEnumerable<(string Name, string? Value)> parameters) => Links.Findings(group.Name, parameters);
        Html facts = Html.Of($"""<span class="dim">{Numbers.Count(found.Recommendations.Count, "recommendation")}, {(found.Anomalies.Count == 1 ? "1 anomaly" : $"{found.Anomalies.Count} anomalies")}</span>""");
        yield return RangeBar.Write(choice, facts, Html.Empty, Links.Findings(group.Name), LinkTo);
        yield return Region.Of("recommendations", Section(
            "Recommendations",
            found.Recommendations.Select(recommendation => RecommendationCard.Write(group.Name, range, recommendation)),
            "No known pattern reaches its threshold in this range. The patterns are listed in docs/local-service.md; a longer range may have more."));
        yield return Region.Of("anomalies", Section(
            "Anomalies",
            found.Anomalies.Select(anomaly => AnomalyCard.Write(group.Name, anomaly, Service.Now)),
            "No frame took a far larger share than in the day before. At least six hours of profiles before an hour are needed to judge it."));
    }

    private static Html Section(string title, IEnumerable<Html> cards, string none)
    {
        Html[] all = [.. cards];
        return Html.Of($"""
            <section aria-label="{title}"><h2 class="section">{title} <span class="count">{all.Length}</span></h2>
            {(all.Length == 0 ? Html.Of($"""<p class="card pad dim">{none}</p>""") : Html.Join(all))}
            </section>
            """);
    }

    private static Html NoProfile(ProfilingGroup group)
        => Html.Of($"""<section class="card empty"><h2>No profile yet</h2><p>Findings come from profiles. <a href="{Links.Group(group.Name)}">Set up an agent</a> first.</p></section>""");
}
