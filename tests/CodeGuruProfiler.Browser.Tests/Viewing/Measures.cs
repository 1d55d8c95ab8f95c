using System.Text.Json;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>The times that the viewer took on a page, in milliseconds, and its heap in megabytes.</summary>
/// <param name="Ready">From the start of its script to the first picture.</param>
/// <param name="Draw">A picture, at the 95th percentile of zooms to forty frames.</param>
/// <param name="Search">A regular expression.</param>
/// <param name="Merged">The merged view of the frame that is in the most places.</param>
/// <param name="Heap">After a collection of garbage.</param>
internal sealed record Measures(double Ready, double Draw, double Search, double Merged, double Heap)
{
    private const string Script =
        """
        () => {
          const v = document.querySelector('.flame-graph').flameGraph;
          const { tree, after } = v.graph;
          const picks = [];
          for (let node = 1; node < tree.length && picks.length < 40; node++) {
            if (after.total[node] > after.total[0] * 0.01) {
              picks.push(node);
            }
          }
          const draws = [];
          for (let round = 0; round < 3; round++) {
            for (const node of picks) {
              v.zoomTo(node);
              v.draw();
              draws.push(v.timings.draw);
            }
          }
          v.zoomTo(0);
          draws.sort((one, other) => one - other);
          const searches = [];
          for (const text of ['Redis.*Handle', 'json', 'X1[0-9]+']) {
            v.search(text);
            searches.push(v.timings.search);
          }
          v.search('');
          const places = new Int32Array(v.names.length);
          tree.frame.forEach((frame, node) => node > 0 && places[frame]++);
          const frame = places.indexOf(Math.max(...places));
          const merges = [];
          for (let round = 0; round < 4; round++) {
            v.merge(frame);
            merges.push(v.timings.merged);
          }
          v.setMode('graph');
          v.merged = null;
          return { ready: v.timings.ready, draw: draws[Math.floor(draws.length * 0.95)], search: Math.max(...searches), merged: merges.sort((one, other) => one - other)[1] };
        }
        """;

    public static async Task<Measures> TakeAsync(IPage page)
    {
        JsonElement taken = await page.EvaluateAsync<JsonElement>(Script);
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        double heap = await page.EvaluateAsync<double>("() => performance.memory.usedJSHeapSize / 1e6");
        return new Measures(taken.GetProperty("ready").GetDouble(), taken.GetProperty("draw").GetDouble(), taken.GetProperty("search").GetDouble(), taken.GetProperty("merged").GetDouble(), heap);
    }
}
