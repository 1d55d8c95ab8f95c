using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>axe-core finds nothing, whatever is shown.</summary>
public class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_OfEveryView_ReportsNoViolation(ColorScheme scheme, int width)
    {
        string axe = await File.ReadAllTextAsync(Judges.RequirePackageFile("axe-core/axe.min.js"));
        var context = new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 } };
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Comparison(), new() { Subtitle = "24 and 25 Nov 2026", Search = "Regex" }, context);
        await page.Page.EvaluateAsync(axe);
        var violations = new List<string>();
        foreach (string state in (string[])
            [
                "v.search('')", "v.zoomTo(9); v.select(4)", "v.merge(5)", "v.foldRecursion(); v.hide(3)", "v.setMode('table')", "v.search('Npgsql')", "v.setMode('tree')", "v.page.frameMenu.open = true",
                "v.page.frameMenu.open = false; v.page.help.showModal()", "v.page.help.close(); v.on.fill(false); v.renew()",
            ])
        {
            await page.RunAsync(state);
            await page.NextFrameAsync();
            string[] found = await page.Page.EvaluateAsync<string[]>(
                "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary.slice(0, 200)))");
            violations.AddRange(found.Select(violation => $"{state}: {violation}"));
        }

        Assert.Empty(violations);
    }
}
