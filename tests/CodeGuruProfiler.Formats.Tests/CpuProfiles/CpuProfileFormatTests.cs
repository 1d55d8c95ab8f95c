using System.Text.Json;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.CpuProfiles;

public class CpuProfileFormatTests
{
    [Fact]
    public void Write_NodesSamplesAndDeltas_AreOfTheTree()
    {
        using var file = JsonDocument.Parse(Files.CpuProfile(Trees.Shop));
        JsonElement root = file.RootElement;
        JsonElement[] nodes = [.. root.GetProperty("nodes").EnumerateArray()];

        Assert.Equal(Trees.Shop.NodeCount + 1, nodes.Length);
        Assert.Equal(19, nodes.Sum(node => node.GetProperty("hitCount").GetInt64()));
        for (int index = 0; index < nodes.Length; index++)
        {
            CallTreeNode node = Trees.Shop[index];
            JsonElement frame = nodes[index].GetProperty("callFrame");
            Assert.Equal(index + 1, nodes[index].GetProperty("id").GetInt32());
            Assert.Equal(node.IsRoot ? "(root)" : node.Frame, frame.GetProperty("functionName").GetString());
            Assert.Equal(node.File ?? "", frame.GetProperty("url").GetString());
            Assert.Equal((node.Lines?.First ?? 0) - 1, frame.GetProperty("lineNumber").GetInt32());
            int[] children = nodes[index].TryGetProperty("children", out JsonElement list) ? [.. list.EnumerateArray().Select(child => child.GetInt32())] : [];
            Assert.Equal(node.Children.Select(child => child.Index + 1), children);
        }

        int[] samples = [.. root.GetProperty("samples").EnumerateArray().Select(sample => sample.GetInt32())];
        long[] deltas = [.. root.GetProperty("timeDeltas").EnumerateArray().Select(delta => delta.GetInt64())];
        Assert.Equal(samples.Length, deltas.Length);
        Assert.Equal((0, 1), (deltas[0], samples[^1]));
        for (int i = 0; i < samples.Length - 1; i++)
        {
            Assert.Equal(Trees.Shop[samples[i] - 1].Self * 1000, deltas[i + 1]);
        }

        Assert.Equal(19_000, root.GetProperty("endTime").GetInt64() - root.GetProperty("startTime").GetInt64());
    }

    [Fact]
    public void Write_FramesThatViewersGiveAMeaning_AreInBrackets()
    {
        using var file = JsonDocument.Parse(Files.CpuProfile(Trees.Hostile));

        string?[] names = [.. file.RootElement.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("callFrame").GetProperty("functionName").GetString())];
        Assert.Single(names, "(root)");
        Assert.Contains("[root]", names);
        Assert.Contains("[idle]", names);
        Assert.DoesNotContain("(idle)", names);
        Assert.Contains("</script><script>alert(1)</script>", names);
        Assert.Contains("line\u2028separator\u2029s", names);
    }

    [Fact]
    public void Write_StartAndTime_AreInMicroseconds()
    {
        var options = new CpuProfileWriteOptions { Start = DateTimeOffset.UnixEpoch.AddSeconds(1), TimePerCount = TimeSpan.FromMilliseconds(10), IncludeSources = false };

        using var file = JsonDocument.Parse(Files.CpuProfile(Trees.Shop, options));

        Assert.Equal(1_000_000, file.RootElement.GetProperty("startTime").GetInt64());
        Assert.Equal(1_190_000, file.RootElement.GetProperty("endTime").GetInt64());
        Assert.All(file.RootElement.GetProperty("nodes").EnumerateArray(), node => Assert.Equal("", node.GetProperty("callFrame").GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Write_WrongCalls_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Files.CpuProfile(Trees.Shop, new CpuProfileWriteOptions { TimePerCount = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>("tree", () => Files.CpuProfile(Trees.Shop.Subtract(Trees.Shop.Merge(Trees.Shop))));
        await Assert.ThrowsAsync<ArgumentNullException>("stream", async () => await CpuProfileFormat.WriteAsync(Trees.Shop, null!));
    }
}
