using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.TimeLines;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The frames in which most of the time is spent, in the thread states that the flame graph begins with.</summary>
internal static class HotFrameTable
{
    private const int Top = 10;

    public static Html Write(CallTree tree)
    {
        IReadOnlyList<string> states = ThreadStates.Working(tree.Counters);
        IReadOnlyList<HotFrame> frames = HotFrame.Find(tree, states, Top);
        if (frames.Count == 0)
        {
            return Html.Empty;
        }

        return Html.Of($"""
            <section class="card" aria-labelledby="hot-title">
            <div class="bar"><h2 id="hot-title">Hottest frames</h2><p class="dim">by their own samples in {string.Join(", ", states)}</p></div>
            <div class="scroll" tabindex="0" role="group" aria-label="Hottest frames"><table>
            <thead><tr><th scope="col">Frame</th><th scope="col" class="number">Self</th><th scope="col" class="share"><span class="unseen">Share</span></th><th scope="col" class="number">With callees</th></tr></thead>
            <tbody>{frames.Select(frame => Row(frame, frames[0].SelfShare))}</tbody>
            </table></div>
            </section>
            """);
    }

    public static Html ShareBar(double part, string kind)
        => Html.Of($"""<svg class="sharebar" aria-hidden="true" focusable="false"><rect class="{kind}" width="{Numbers.Percent(Math.Clamp(part, 0, 1))}" height="100%" rx="2"/></svg>""");

    private static Html Row(HotFrame frame, double largest) => Html.Of($"""
        <tr><td class="frame"><button type="button" class="find" data-find="{frame.Name}" hidden>{frame.Name}</button><span class="name">{frame.Name}</span></td><td class="number">{Numbers.Share(frame.SelfShare)}</td><td class="share">{ShareBar(largest > 0 ? frame.SelfShare / largest : 0, "fill")}</td><td class="number dim">{Numbers.Share(frame.TotalShare)}</td></tr>
        """);
}
