using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ProfilingGroups;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The state of a group as a badge: whether profiles arrive, and whether they may.</summary>
internal static class GroupStatus
{
    // Agents report every five minutes by default, and need a moment.
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(12);

    public static Html Badge(ProfilingGroup group, DateTimeOffset now)
    {
        (string kind, string text) = Of(group, now);
        return Html.Of($"""<span class="badge {kind}">{text}</span>""");
    }

    private static (string Kind, string Text) Of(ProfilingGroup group, DateTimeOffset now)
        => !group.ProfilingEnabled ? ("off", "Profiling is off")
            : IsRecent(group.AgentProfileReportedAt, now) ? ("on", "Profiles arrive")
            : IsRecent(group.AgentOrchestratedAt, now) ? ("on", "An agent is connected")
            : group.LatestProfile is not null ? ("idle", "No agent now")
            : ("idle", "No profile yet");

    private static bool IsRecent(DateTimeOffset? time, DateTimeOffset now) => time > now - Recent;
}
