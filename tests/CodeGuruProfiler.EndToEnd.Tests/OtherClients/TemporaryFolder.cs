namespace CodeGuruProfiler.EndToEnd.Tests.OtherClients;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("guide-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
