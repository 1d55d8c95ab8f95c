using System.Globalization;

namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>A line on standard error that reports what the program is doing, and how much of it is done. It is cleared before anything else is written.</summary>
internal sealed class ProgressLine(ToolConsole console) : IDisposable
{
    private const int BarWidth = 20;
    private bool _isShown;

    /// <summary>Shows a step whose length is unknown.</summary>
    public void Show(string step) => Write($"{step} …");

    /// <summary>Shows a step of several, with a bar.</summary>
    public void Show(string step, int done, int of)
    {
        int filled = BarWidth * done / Math.Max(of, 1);
        Write(string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{of} {step} …"));
    }

    public void Dispose()
    {
        if (_isShown)
        {
            WriteRaw("\r\u001b[K");
            _isShown = false;
        }
    }

    private void Write(string text)
    {
        if (!console.ShowsProgress)
        {
            return;
        }

        string line = VisibleName.Of(text);
        int width = Math.Max(console.Width - 1, 20);
        WriteRaw($"\r\u001b[K{(line.Length <= width ? line : string.Concat(line.AsSpan(0, width - 1), "…"))}");
        _isShown = true;
    }

    private void WriteRaw(string text)
    {
        try
        {
            console.Error.Write(text);
            console.Error.Flush();
        }
        catch (IOException)
        {
            // A terminal that went away shows no progress.
        }
    }
}
