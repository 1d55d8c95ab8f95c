using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.TimeLines;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The frames whose share changed most, in the thread states that the flame graph begins with.</summary>
internal static class ChangedFrames
{
    private const int Top = 12;

    public static Html Write(CallTree before, CallTree after)
    {
        string[] states = [.. ThreadStates.Working(before.Counters.Concat(after.Counters))];
        var comparison = CallTreeComparison.Of(before.WithCounters(states), after.WithCounters(states));
        FrameChange[] changes = [.. comparison.ChangedFrames(Top, FrameOrder.Self).Where(change => change.Change != 0)];
        return Html.Of($"""
            <section class="card" aria-labelledby="hot-title">
            <div class="bar"><h2 id="hot-title">Changed frames</h2><p class="dim">by their own share in {string.Join(", ", states)}; gray is within noise</p></div>
            {(changes.Length == 0 ? Html.Of($"""<p class="dim pad">The shares are the same.</p>""") : Table(changes))}
            </section>
            """);
    }

    private static Html Table(FrameChange[] changes)
    {
        double largest = changes.Max(change => Math.Abs(change.Change));
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="group" aria-label="Changed frames"><table>
            <thead><tr><th scope="col">Frame</th><th scope="col" class="number">Change</th><th scope="col" class="share"><span class="unseen">Change</span></th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th></tr></thead>
            <tbody>{changes.Select(change => Row(change, largest))}</tbody>
            </table></div>
            """);
    }

    private static Html Row(FrameChange change, double largest)
    {
        string kind = change.IsNoise ? "noise" : change.Change > 0 ? "more" : "less";
        return Html.Of($"""
            <tr class="{kind}"><td class="frame"><button type="button" class="find" data-find="{change.Frame}" hidden>{change.Frame}</button><span class="name">{change.Frame}</span></td><td class="number change">{Numbers.Points(change.Change)}</td><td class="share">{HotFrameTable.ShareBar(Math.Abs(change.Change) / largest, kind)}</td><td class="number dim">{Numbers.Share(change.ShareBefore)}</td><td class="number dim">{Numbers.Share(change.ShareAfter)}</td></tr>
            """);
    }
}
