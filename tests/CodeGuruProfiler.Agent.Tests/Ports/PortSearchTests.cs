using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;

namespace CodeGuruProfiler.Agent.Tests.Ports;

/// <summary>The socket of a process is found by its key, and every absence has its reason. Processes are folders that the test writes.</summary>
public sealed class PortSearchTests : IDisposable
{
    private const int Id = 1234567;
    private const string Stat = "1234567 (a (strange) name) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 987654 20 21";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Temporary => Path.Combine(_folder.FullName, "temporary");

    private string Proc => Path.Combine(_folder.FullName, "proc");

    [Fact]
    public async Task Find_SocketWithTheKeyOfTheProcess_IsUsed()
    {
        AddProcess($"A=B\0TMPDIR={Temporary}\0");
        AddFile(Temporary, $"dotnet-diagnostic-{Id}-111-socket"); // of a process that was killed
        AddFile(Temporary, $"dotnet-diagnostic-{Id}-999999-socket"); // a later one, whose id came again
        string path = Path.Combine(Temporary, $"dotnet-diagnostic-{Id}-987654-socket");
        using Socket runtime = Listen(path);

        PortLocation location = Search().Find();

        Assert.Null(location.Reason);
        using Stream connection = location.Endpoint!.Connect(null);
        using Socket accepted = await runtime.AcceptAsync();
        Assert.True(accepted.Connected);
    }

    [Fact]
    public async Task Find_ProcessOfAContainer_IsFoundInItsOwnFileSystemByItsOwnId()
    {
        AddProcess("TMPDIR=/var/inside\0", status: "Name:\tweb\nNSpid:\t1234567\t1\nThreads:\t3\n");
        string inside = Path.Combine(Proc, Id.ToString(), "root", "var", "inside");
        Directory.CreateDirectory(inside);
        using Socket runtime = Listen(Path.Combine(inside, "dotnet-diagnostic-1-987654-socket"));

        PortLocation location = Search().Find();

        Assert.Null(location.Reason);
        using Stream connection = location.Endpoint!.Connect(null);
        using Socket accepted = await runtime.AcceptAsync();
        Assert.True(accepted.Connected);
    }

    [Theory]
    [InlineData("DOTNET_EnableDiagnostics=0", "DOTNET_EnableDiagnostics is 0")]
    [InlineData("DOTNET_EnableDiagnostics_IPC=0", "DOTNET_EnableDiagnostics_IPC is 0")]
    [InlineData("COMPlus_EnableDiagnostics=0x00", "COMPlus_EnableDiagnostics is 0x00")]
    public void Find_DiagnosticsAreOff_NamesTheVariable(string variable, string named)
    {
        AddProcess($"TMPDIR={Temporary}\0{variable}\0");
        Directory.CreateDirectory(InsideTemporary);

        Assert.Equal($"Diagnostics are turned off: {named}. Remove the variable, or set it to 1, and start the program again.", Search().Find().Reason);
    }

    [Theory]
    [InlineData("DOTNET_EnableDiagnostics=1")]
    [InlineData("DOTNET_EnableDiagnostics_Profiler=0")]
    [InlineData("DOTNET_EnableDiagnostics=")]
    [InlineData("DOTNET_EnableDiagnostics=no")]
    public void Find_OtherReason_BlamesNoVariable(string variable)
    {
        AddProcess($"TMPDIR={Temporary}\0{variable}\0");
        Directory.CreateDirectory(InsideTemporary);

        Assert.Equal(
            $"Process {Id} has no diagnostics socket in {Temporary}: it is not a .NET program, or one of Native AOT, or it could not write to that folder when it started, or the socket was removed.",
            Search().Find().Reason);
    }

    [Fact]
    public void Find_FolderThatIsMissing_NamesIt()
    {
        AddProcess("TMPDIR=/nowhere/to/be/found\0");

        Assert.Equal(
            "The runtime could not create its diagnostics socket: the folder /nowhere/to/be/found does not exist. Set TMPDIR to a writable folder, and start the program again.",
            Search().Find().Reason);
    }

    // The runtime has no room for the name of its socket, and created none.
    [Fact]
    public void Find_FolderWhosePathIsTooLong_SaysSo()
    {
        string folder = Temporary + new string('y', 70);
        AddProcess($"TMPDIR={folder}\0");
        Directory.CreateDirectory(Path.Join(Proc, Id.ToString(), "root", folder));

        Assert.Equal(
            $"The path of the diagnostics socket is too long for a socket: {folder}/dotnet-diagnostic-{Id}-987654-socket. Set TMPDIR to a shorter one, and start the program again.",
            Search().Find().Reason);
    }

    [Fact]
    public void Find_NoSuchProcess_SaysSo()
    {
        Directory.CreateDirectory(Path.Combine(Proc, "self"));

        PortSearch search = Search();

        Assert.Equal("Process 1234567 does not exist.", search.Find().Reason);
        Assert.Equal("Process 1234567 does not exist.", search.Explain(new IOException()));
    }

    [Fact]
    public void Find_ThisProcess_HasAPort() => Assert.Null(new PortSearch(null).Find().Reason);

    [Fact]
    public void Explain_ConnectionThatIsDenied_IsAnotherUser()
    {
        AddProcess("");

        Assert.Equal("Process 1234567 belongs to another user. Run as that user, or as root.", Search().Explain(new SocketException((int)SocketError.AccessDenied)));
        Assert.Null(Search().Explain(new SocketException((int)SocketError.ConnectionRefused)));
    }

    [Theory]
    [InlineData("64", null)]
    [InlineData("0x64", null)]
    [InlineData("A", null)]
    [InlineData("65", "65")]
    [InlineData("3E7", "3E7")]
    [InlineData("often", null)]
    public void FindWarning_SlowSampler_NamesTheVariable(string rate, string? named)
    {
        AddProcess($"DOTNET_EventPipeThreadSamplingRate={rate}\0");

        string? warning = Search().FindWarning();

        Assert.Equal(
            named is null
                ? null
                : $"DOTNET_EventPipeThreadSamplingRate is {named} (hexadecimal milliseconds): the runtime waits as long at the end of each look, and creating an EventSource waits with it. Remove the variable, or set it to 64 at most.",
            warning);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string InsideTemporary => Path.Join(Proc, Id.ToString(), "root", Temporary);

    private PortSearch Search() => new(Id, Proc);

    private void AddProcess(string environment, string status = "Name:\tweb\nNSpid:\t1234567\n")
    {
        Directory.CreateDirectory(Path.Combine(Proc, "self"));
        string folder = Path.Combine(Proc, Id.ToString());
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "stat"), Stat);
        File.WriteAllText(Path.Combine(folder, "status"), status);
        File.WriteAllText(Path.Combine(folder, "environ"), environment);
    }

    private static void AddFile(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), "");
    }

    private static Socket Listen(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen();
        return socket;
    }
}
