using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Benchmarks.Ion;

/// <summary>A profile to its last value: every token, and every token with its name and its number.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class IonReadBenchmarks
{
    private byte[] _ion = [];
    private byte[] _json = [];

    /// <summary>Gets or sets the size of the profile.</summary>
    [Params(ProfileSize.OneMegabyte, ProfileSize.TenMegabytes)]
    public ProfileSize Size { get; set; }

    /// <summary>Creates the documents.</summary>
    [GlobalSetup]
    public void Setup()
    {
        CallNode tree = ProfileBytes.Tree(Size);
        _ion = ProfileBytes.Ion(tree);
        _json = ProfileBytes.Json(tree);
        Console.WriteLine($"// Ion {_ion.Length:N0} bytes, JSON {_json.Length:N0} bytes");
    }

    /// <summary>Every token of JSON.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Walk")]
    public int JsonWalk()
    {
        var reader = new Utf8JsonReader(_json, new JsonReaderOptions { MaxDepth = 1_000 });
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>Every token of Ion binary.</summary>
    [Benchmark]
    [BenchmarkCategory("Walk")]
    public int IonWalk()
    {
        var reader = new IonBinaryReader(_ion);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>Every token of JSON, with names and numbers.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Values")]
    public long JsonValues()
    {
        var reader = new Utf8JsonReader(_json, new JsonReaderOptions { MaxDepth = 1_000 });
        long sum = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Number:
                    sum += reader.GetInt64();
                    break;
                case JsonTokenType.PropertyName:
                case JsonTokenType.String:
                    sum += reader.ValueSpan.Length;
                    break;
            }
        }

        return sum;
    }

    /// <summary>Every token of Ion binary, with names and numbers.</summary>
    [Benchmark]
    [BenchmarkCategory("Values")]
    public long IonValues()
    {
        var reader = new IonBinaryReader(_ion);
        long sum = 0;
        while (reader.Read())
        {
            if (reader.HasFieldName)
            {
                sum += reader.FieldNameSpan.Length;
            }

            switch (reader.TokenType)
            {
                case IonTokenType.Int:
                    sum += reader.GetInt64();
                    break;
                case IonTokenType.String:
                    sum += reader.ValueSpan.Length;
                    break;
            }
        }

        return sum;
    }
}
