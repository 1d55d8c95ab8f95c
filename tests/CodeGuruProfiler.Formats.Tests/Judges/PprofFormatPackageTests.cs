using System.Text.Json;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Judges;

/// <summary>npm's <c>pprof-format</c>, with which agents of Node.js write.</summary>
public class PprofFormatPackageTests
{
    private const string Script = """
        const { Profile } = require('pprof-format');
        const profile = Profile.decode(require('zlib').gunzipSync(require('fs').readFileSync(process.argv[2])));
        const text = index => profile.stringTable.strings[Number(index)];
        const sums = {};
        for (const sample of profile.sample) {
            sample.value.forEach((value, i) => { const type = text(profile.sampleType[i].type); sums[type] = (sums[type] ?? 0) + Number(value); });
        }
        require('fs').writeFileSync(process.argv[3], profile.encode());
        console.log(JSON.stringify(sums));
        """;

    [Fact]
    public void Decode_HasTheSums_AndEncodesTheSameProfileAgain()
    {
        string packages = Judge.RequirePackages("pprof-format");
        string node = Judge.Require("NODE_PATH_OF_JUDGES", "node");
        using var folder = new TemporaryFolder();
        CallTree tree = Trees.Random(3_000, 13, counters: 5, sources: true);
        string script = folder.Write("sums.cjs", System.Text.Encoding.UTF8.GetBytes(Script));
        string file = folder.Write("p.pb.gz", Files.Pprof(tree));

        string output = Judge.Run(node, [script, file, folder.PathOf("again.pb")], new Dictionary<string, string> { ["NODE_PATH"] = packages });

        Dictionary<string, double> sums = JsonSerializer.Deserialize<Dictionary<string, double>>(output)!; // The script prints an object.
        Assert.Equal(tree.Root.Total, sums["samples"]);
        Assert.All(tree.Counters, counter => Assert.Equal(tree.Root.GetTotal(counter), sums[counter.ToLowerInvariant()]));
        Assert.Equal(tree, PprofFormat.Parse(File.ReadAllBytes(folder.PathOf("again.pb"))).CallTree);
    }
}
