using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A page of the console, which is read in one transaction.</summary>
internal abstract class ConsolePage(ConsoleContext context)
{
    protected ConsoleContext Context { get; } = context;

    protected ServiceContext Service => Context.Service;

    /// <summary>Reads and writes the page. Returns null when the browser shows it as it is.</summary>
    public abstract PageView? Read(DatabaseSession session, PageRequest request);
}
