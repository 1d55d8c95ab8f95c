using CodeGuruProfiler.Browser.Tests.Browsers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CodeGuruProfiler.Browser.Tests;

/// <summary>The browser itself, which every other test here needs.</summary>
public class ChromiumTests(Chromium chromium)
{
    [Fact]
    public async Task Chromium_APage_RunsItsScript()
    {
        IPage page = await chromium.OpenAsync();

        await page.SetContentAsync("<p id=sum></p><script>document.getElementById('sum').textContent = 1 + 2</script>");

        Assert.Equal("3", await page.TextContentAsync("#sum"));
    }
}
