namespace CodeGuruProfiler.CodeGeneration.Tests;

internal static class TestRepository
{
    public static string Root { get; } = Repository.Find(AppContext.BaseDirectory)?.Root
        ?? throw new InvalidOperationException("The tests run from a folder inside the repository.");
}
