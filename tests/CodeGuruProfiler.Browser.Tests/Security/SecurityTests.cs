using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Browser.Tests.Viewing;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Security;

/// <summary>Names are hostile, and the page is a document: it loads nothing and runs nothing but its own script.</summary>
public class SecurityTests(Chromium chromium)
{
    [Fact]
    public async Task HostileNames_RunNothing_AnywhereInThePage()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(
            chromium, Hostile.Tree(), new FlameGraphOptions { Title = "</title><script>window.pwned=6</script>", Subtitle = "<img src=x onerror=window.pwned=7>", Unit = "<b>", Search = "<!--" });

        foreach (string name in Hostile.Names.Where(name => name.Length is > 0 and < 100).Select(name => name))
        {
            await page.RunAsync($"const frame = {System.Text.Json.JsonSerializer.Serialize(Hostile.Names.ToList().IndexOf(name))}; v.merge(Math.min(frame, v.fileFrames - 1)); v.select(frame % v.fileFrames)");
        }

        await page.RunAsync("v.setMode('graph'); v.zoomTo(3); v.hide(2); v.foldPackage(4); v.setMode('table')");
        await page.RunAsync("v.setMode('tree'); v.unfold(); v.setMode('graph')");
        for (int x = 20; x < 1440; x += 60)
        {
            await page.Page.Mouse.MoveAsync(x, 150);
        }

        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.pwned === undefined"));
        Assert.Equal(0, await page.Page.Locator(".flame-graph img, .flame-graph svg, .flame-graph script:not([type='application/json']), .flame-graph b:not(.fg-tip b)").CountAsync());
        Assert.Equal("</title><script>window.pwned=6</script>", await page.Page.TitleAsync());
        Assert.Empty(page.Requests);
    }

    [Fact]
    public async Task Names_InThePage_AreThoseOfTheProfile_AndShownWithEverythingVisible()
    {
        CallTree tree = Hostile.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);

        string[] texts = await page.EvaluateAsync<string[]>("v.names.texts");
        string[] labels = await page.EvaluateAsync<string[]>("v.names.texts.map((_, frame) => v.names.label(frame))");

        Assert.Equal(tree.Frames.Select(WellFormed), texts);
        Assert.All(labels, label => Assert.DoesNotMatch(@"[\p{C}\p{Zl}\p{Zp}]", label.Replace("👩", "", StringComparison.Ordinal).Replace("👧", "", StringComparison.Ordinal)));
        Assert.Contains("safe\uFFFDgnp.exe", labels);
        Assert.Contains("(no name)", labels);
    }

    [Fact]
    public async Task Policy_LetsNoOtherScriptRun()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());

        // The evaluation is the test's own and outside of the policy; what it adds to the page is within.
        string violated = await page.Page.EvaluateAsync<string>(
            """
            () => new Promise(done => {
              document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective + ' ' + (window.pwned ?? 'nothing')));
              const script = document.createElement('script');
              script.textContent = 'window.pwned = 8';
              document.body.append(script);
            })
            """);
        page.ForgetErrors();

        Assert.Equal("script-src-elem nothing", violated);
    }

    [Fact]
    public void Policy_HasTheHashesOfExactlyWhatIsInThePage()
    {
        string html = Encoding.UTF8.GetString(ViewerPage.Html(output => FlameGraph.WriteHtml(Shop.Tree(), output)));

        string policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        string script = Regex.Match(html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        string style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal($"default-src 'none'; script-src 'sha256-{Hash(script)}'; style-src 'sha256-{Hash(style)}'; base-uri 'none'; form-action 'none'", policy);
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
