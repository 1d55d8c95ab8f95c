using CodeGuruProfiler.Calls;

namespace CodeGuruProfiler.LoadTest;

/// <summary>Someone who is measured.</summary>
internal interface ICaller : IDisposable
{
    string Name { get; }

    /// <summary>Calls for some time, so many at once.</summary>
    /// <returns><see langword="null"/> when it has no such operation.</returns>
    Task<Turn?> RunAsync(Operation operation, int callers, TimeSpan duration);
}
