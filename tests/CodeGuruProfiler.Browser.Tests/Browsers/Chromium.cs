using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Browsers;

/// <summary>One Chromium for all tests of a run, started by the first that asks.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a page in a context that no other test sees.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        IBrowser browser = await StartAsync();
        IBrowserContext context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 800 } });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        string path = Judges.RequireChromium();
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--enable-precise-memory-info", "--allow-file-access-from-files"],
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
