using CodeGuruProfiler.Reports.Sources;
using CodeGuruProfiler.Reports.Tests.Samples;

namespace CodeGuruProfiler.Reports.Tests.Sources;

public class SourceFilesTests
{
    [Fact]
    public void Find_LooksIntoFolders_ButNotIntoHiddenAndBuiltOnes()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in (string[])["A.cs", "x/A.cs", "x/y/A.cs", ".git/A.cs", "bin/A.cs", "x/obj/A.cs", "node_modules/A.cs", ".A.cs"])
        {
            folder.Write(file, "text");
        }

        var files = SourceFiles.Find(folder.Root, 1_000);

        Assert.Equal(["A.cs", "x/A.cs", "x/y/A.cs"], files.WithName("A.cs"));
        Assert.Equal(["A.cs", "x/A.cs", "x/y/A.cs"], files.WithStem("A"));
        Assert.Empty(files.WithName("a.cs"));
        Assert.False(files.IsIncomplete);
    }

    [Fact]
    public void Find_LeavesTheRootByNoLink()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var outside = new TemporaryFolder();
        outside.Write("Secret.cs", "secret");
        using var folder = new TemporaryFolder();
        folder.Write("x/A.cs", "text");
        Directory.CreateSymbolicLink(folder.PathOf("out"), outside.Root);
        Directory.CreateSymbolicLink(folder.PathOf("x/around"), folder.Root);
        File.CreateSymbolicLink(folder.PathOf("Secret.cs"), outside.PathOf("Secret.cs"));

        var files = SourceFiles.Find(folder.Root, 1_000);

        Assert.Empty(files.WithName("Secret.cs"));
        Assert.Equal(["x/A.cs"], files.WithName("A.cs"));
    }

    [Fact]
    public void Find_EndsAtItsLimit_BreadthFirst()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in (string[])["a/b/c/Deep.cs", "A.cs", "a/B.cs"])
        {
            folder.Write(file, "text");
        }

        var files = SourceFiles.Find(folder.Root, 3);

        Assert.True(files.IsIncomplete);
        Assert.Single(files.WithName("A.cs"));
        Assert.Single(files.WithName("B.cs"));
        Assert.Empty(files.WithName("Deep.cs"));
    }

    [Fact]
    public void Find_OfExactlyTheLimit_IsComplete()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/A.cs", "text");

        Assert.False(SourceFiles.Find(folder.Root, 2).IsIncomplete);
        Assert.True(SourceFiles.Find(folder.Root, 1).IsIncomplete);
    }

    [Fact]
    public void ReadText_OfWhatIsLongOrGoneOrEmpty_IsNull()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", "12345");
        folder.Write("Empty.cs");
        var files = SourceFiles.Find(folder.Root, 1_000);

        Assert.Equal("12345", files.ReadText("A.cs", 5));
        Assert.Null(files.ReadText("A.cs", 4));
        Assert.Null(files.ReadText("Empty.cs", 5));
        Assert.Null(files.ReadText("B.cs", 5));
    }

    [Fact]
    public void ReadText_OfAPipe_DoesNotWaitForAWriter()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mkfifo is a command of Unix.");
        using var folder = new TemporaryFolder();
        using var made = System.Diagnostics.Process.Start("mkfifo", folder.PathOf("A.cs"));
        made.WaitForExit();
        var files = SourceFiles.Find(folder.Root, 1_000);

        Assert.Equal(["A.cs"], files.WithName("A.cs"));
        Assert.Null(files.ReadText("A.cs", 100));
    }
}
