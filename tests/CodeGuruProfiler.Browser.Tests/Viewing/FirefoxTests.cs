using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.FlameGraphs;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>The page in Firefox, by its own headless mode: Playwright drives only a Firefox that it builds itself.</summary>
public class FirefoxTests(Chromium chromium)
{
    // Firefox takes its picture a moment after the page has loaded, drawn or not.
    private const int Attempts = 5;

    [Fact]
    public async Task Firefox_DrawsThePage_InTheColorsOfChromium()
    {
        string firefox = Judges.RequireFirefox();
        string folder = Directory.CreateTempSubdirectory().FullName;
        string html = Path.Combine(folder, "page.html");
        string picture = Path.Combine(folder, "page.png");
        await FlameGraph.SaveHtmlAsync(Shop.Tree(), html, new FlameGraphOptions { Title = "web-shop" });

        // Chromium decodes the picture: which colors are in it, and how often.
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        string[] expected = await page.EvaluateAsync<string[]>("[...new Set([...v.graph.tree.frame].slice(1, 40).map(frame => v.palette.paints[v.names.color(frame)]))]");
        string[] missing = expected;
        for (int attempt = 0; attempt < Attempts && missing.Length > 0; attempt++)
        {
            await Judges.RunAsync(firefox, "--headless", "--no-remote", "--profile", Directory.CreateDirectory(Path.Combine(folder, $"profile{attempt}")).FullName, "--window-size=1440,800", $"--screenshot={picture}", new Uri(html).AbsoluteUri);
            missing = [.. expected.Except(await ColorsAsync(await File.ReadAllBytesAsync(picture)))];
        }

        Assert.True(expected.Length > 5);
        Assert.Empty(missing);
    }

    private async Task<string[]> ColorsAsync(byte[] picture)
    {
        Microsoft.Playwright.IPage viewer = await chromium.OpenAsync();
        string[] colors = await viewer.EvaluateAsync<string[]>(
            """
            async data => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + data;
              await image.decode();
              const canvas = document.createElement('canvas');
              canvas.width = image.width;
              canvas.height = image.height;
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              const pixels = context.getImageData(0, 0, image.width, image.height).data;
              const counts = new Map();
              for (let i = 0; i < pixels.length; i += 4) {
                const color = '#' + [pixels[i], pixels[i + 1], pixels[i + 2]].map(part => part.toString(16).padStart(2, '0')).join('');
                counts.set(color, (counts.get(color) ?? 0) + 1);
              }
              return [...counts].filter(([, count]) => count > 40).map(([color]) => color);
            }
            """,
            Convert.ToBase64String(picture));
        await viewer.Context.CloseAsync();
        return colors;
    }
}
