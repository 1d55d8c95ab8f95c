using System.Globalization;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed class ProfilesGuideTests
{
    [Fact]
    public void Guide_ItsCode_IsTheCodeThatIsCompiledHere()
    {
        string guide = File.ReadAllText(Find("docs", "profiles.md"));
        string[] compiled = Regions(File.ReadAllLines(Find("tests", "CodeGuruProfiler.Profiles.Tests", "Docs", "ProfilesGuide.cs")));

        string[] blocks = [.. guide.Split("```csharp\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];

        Assert.Equal(compiled, blocks);
    }

    [Fact]
    public void Guide_ItsCode_DoesWhatTheGuideSays()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        byte[] body = ProfilesGuide.WriteAnAgentsProfile(DateTimeOffset.UnixEpoch.AddDays(1), DateTimeOffset.UnixEpoch.AddDays(2));
        var output = new StringWriter();

        CallTree more = ProfilesGuide.Read(body, ProfileMediaTypes.Json, null, new AggregatedProfile(), output);

        Assert.Equal("100.0 % Prices.Of", output.ToString().Split(Environment.NewLine)[0]);
        Assert.Equal(2, more.Root.Total);
        Assert.Equal(300, AgentProfile.Parse(body).Metadata.NumTimesSampled);
    }

    private static string[] Regions(string[] lines)
    {
        var regions = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().StartsWith("// docs: ", StringComparison.Ordinal) && lines[i].Trim() != "// docs: end")
            {
                int indent = lines[i].Length - lines[i].TrimStart().Length;
                string[] region = [.. lines.Skip(i + 1).TakeWhile(line => line.Trim() != "// docs: end").Select(line => line.Length > indent ? line[indent..] : "")];
                regions.Add(string.Concat(region.Select(line => line + "\n")));
            }
        }

        return [.. regions];
    }

    private static string Find(params string[] path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine([folder.FullName, .. path]);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("No folder above the tests has it.", Path.Combine(path));
    }
}
