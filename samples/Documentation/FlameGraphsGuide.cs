using System.Buffers;
using System.Text;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;

namespace Documentation;

internal static class FlameGraphsGuide
{
    public static async Task SaveAsync(CallTree tree, CancellationToken cancellationToken)
    {
        // begin flame-graph-html
        await FlameGraph.SaveHtmlAsync(
            tree,
            "web-shop.html",
            new FlameGraphOptions
            {
                Title = "web-shop",
                Subtitle = "25 Nov 2026, 14:00–15:00 UTC",
                Counters = ["RUNNABLE", "NATIVE"],      // the thread states that are on at first
            },
            cancellationToken);

        // end flame-graph-html
    }

    public static void WritePictures(CallTree tree)
    {
        // begin flame-graph-svg
        using FileStream picture = File.Create("web-shop.svg");
        FlameGraph.WriteSvg(tree, picture, new FlameGraphOptions { Title = "web-shop", Width = 1000 });

        // end flame-graph-svg
        // begin flame-graph-text
        using Stream output = Console.OpenStandardOutput();
        FlameGraph.WriteText(tree, output, new FlameGraphOptions { Title = "web-shop", MinShare = 0.05 });

        // end flame-graph-text
    }

    public static async Task CompareAsync(CallTree yesterday, CallTree today, CancellationToken cancellationToken)
    {
        // begin flame-graph-comparison
        var comparison = CallTreeComparison.Of(yesterday, today);
        await FlameGraph.SaveHtmlAsync(
            comparison, "changes.html", new FlameGraphOptions { Title = "web-shop, 24 Nov → 25 Nov" }, cancellationToken);

        foreach (FrameChange change in comparison.ChangedFrames(5).Where(change => !change.IsNoise))
        {
            Console.WriteLine($"{change.Frame}: {change.ShareBefore:P1} → {change.ShareAfter:P1}, z {change.Z:F1}");
        }

        // end flame-graph-comparison
    }

    public static void WritePage(CallTree tree, IBufferWriter<byte> response)
    {
        // begin flame-graph-fragment
        string policy = $"default-src 'none'; script-src '{FlameGraphFragment.ScriptHash}'; "
            + $"style-src '{FlameGraphFragment.StyleHash}'; connect-src 'self'";
        Write("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Profiles</title>");
        Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><style>{FlameGraphFragment.Style}</style></head><body>");
        FlameGraphFragment.WriteElement(tree, response, new FlameGraphOptions { Title = "now" }, id: "now");
        Write("<div class=\"flame-graph\" id=\"before\" data-src=\"/profiles/before\"></div>");    // fetched: WriteData
        Write($"<script>{FlameGraphFragment.Script}</script></body></html>");

        // end flame-graph-fragment
        void Write(string html) => response.Write(Encoding.UTF8.GetBytes(html));
    }
}
