using CodeGuruProfiler.Client.Configuration;
using CsCheck;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Configuration;

public class SharedConfigReaderTests
{
    [Theory]
    [InlineData("[default]\nregion = eu-west-1")]
    [InlineData("[default]\r\nregion=eu-west-1\r\n")]
    [InlineData("\uFEFF[default]\nregion =eu-west-1 # here")]
    [InlineData("[ default ] ; one\n; two\n# three\n\n  region = eu-west-1")]
    [InlineData("[default]\nREGION = eu-west-1")]
    [InlineData("[default]\nregion = us-east-1\nregion = eu-west-1")]
    [InlineData("[default]\noutput = json\n[other]\nregion = x\n[default]\nregion = eu-west-1")]
    public void Read_WaysToWriteTheSame_GiveTheValue(string text)
        => SharedConfigReader.Read(text)["default"].Value("region").Should().Be("eu-west-1");

    [Theory]
    [InlineData("[profile web]", "profile web")]
    [InlineData("[profile   web  ]", "profile web")]
    [InlineData("[profile \"my web\"]", "profile my web")]
    [InlineData("[profile\tweb]", "profile web")]
    [InlineData("[web", "web")]
    public void Read_SectionNames_AreNormalised(string header, string name)
        => SharedConfigReader.Read($"{header}\na = b").Should().ContainKey(name);

    // aws-sdk-ruby#3058, aws-sdk-java-v2#2994: of an indented section, only the first key was read.
    [Theory]
    [InlineData("[default]\n  region = eu-west-1\n  use_fips_endpoint = true")]
    [InlineData("[default]\n\tregion = eu-west-1\n\tuse_fips_endpoint = true")]
    [InlineData("[default]\n    region = eu-west-1\n  use_fips_endpoint = true")]
    [InlineData("[default]\n  region = eu-west-1\n\n  # a comment\n    ; deeper\n  use_fips_endpoint = true")]
    [InlineData("  [default]\n  region = eu-west-1\nuse_fips_endpoint = true")]
    [InlineData("[default]\n  s3 =\n    x = 1\n  region = eu-west-1\n  use_fips_endpoint = true")]
    [InlineData("[default]\n  s3 =\n  region = eu-west-1\n  use_fips_endpoint = true")]
    [InlineData("[default] # a comment\n  region = eu-west-1\n  use_fips_endpoint = true")]
    [InlineData("[default];a comment\r\n  region = eu-west-1\r\n  use_fips_endpoint = true\r\n")]
    public void Read_IndentedSection_HasAllKeys(string text)
    {
        SharedConfigSection section = SharedConfigReader.Read(text)["default"];

        section.Value("region").Should().Be("eu-west-1");
        section.Value("use_fips_endpoint").Should().Be("true");
    }

    [Fact]
    public void Read_IndentedLinesUnderAKeyWithoutValue_AreItsOwn()
    {
        SharedConfigSection section = SharedConfigReader.Read(
            """
            [services dev]
            s3 =
              endpoint_url = http://s3
            codeguruprofiler =
                endpoint_url = http://profiler
                other = 1
            endpoint_url = http://all
            """)["services dev"];

        section.Value("s3", "endpoint_url").Should().Be("http://s3");
        section.Value("codeguruprofiler", "endpoint_url").Should().Be("http://profiler");
        section.Value("codeguruprofiler", "other").Should().Be("1");
        section.Value("endpoint_url").Should().Be("http://all");
    }

    [Theory]
    [InlineData("[services dev]\n  s3 =\n    endpoint_url = http://s3\n  codeguruprofiler =\n      endpoint_url = http://profiler\n")]
    [InlineData("[services dev]\ncodeguruprofiler =\n\n  # here\n  endpoint_url = http://profiler\ns3=\n endpoint_url = http://s3\n")]
    public void Read_NestedKeysOfAnIndentedSection_AreTheirParents(string text)
    {
        SharedConfigSection section = SharedConfigReader.Read(text)["services dev"];

        section.Value("s3", "endpoint_url").Should().Be("http://s3");
        section.Value("codeguruprofiler", "endpoint_url").Should().Be("http://profiler");
        section.Value("endpoint_url").Should().BeNull();
    }

    // The line is deeper than the key: it goes on with its value.
    [Theory]
    [InlineData("[default]\ncredential_process = run\n  region = eu-west-1\n")]
    [InlineData("[default]\n  credential_process = run\n    region = eu-west-1\n  output = json\n")]
    public void Read_DeeperLineUnderAKeyWithAValue_ContinuesTheValue(string text)
    {
        SharedConfigSection section = SharedConfigReader.Read(text)["default"];

        section.Value("region").Should().BeNull();
        section.Value("credential_process").Should().Be("run\nregion = eu-west-1");
    }

    [Fact]
    public void Read_ValuesWithSpecialCharacters_AreKept()
        => SharedConfigReader.Read("[default]\nendpoint_url = http://host/a#b;c?d=e\n")["default"].Value("endpoint_url").Should().Be("http://host/a#b;c?d=e");

    [Fact]
    public void Read_AnyText_Ends()
        => Gen.Char["[]=# ;\n\tabc\"\uFEFF"].Array[0, 80].Select(chars => new string(chars)).Sample(text => { SharedConfigReader.Read(text); });

    // Families that would cost the square of their length, were they put together piece by piece.
    [Theory]
    [InlineData("one value continued", "[default]\nx = 1\n", "  continued\n", "")]
    [InlineData("a parent with many keys", "[default]\n", "p", " =\n")]
    [InlineData("keys", "[default]\n", "key = value\n", "")]
    [InlineData("sections", "", "[default]\n", "")]
    [InlineData("one header", "[", "x ", "]")]
    [InlineData("one value", "[default]\nx = ", "# ", "")]
    [InlineData("nested", "[default]\nx =\n", "  a = b\n", "")]
    [InlineData("blank lines", "[default]\n", " \n", "")]
    public void Read_LongerText_CostsInProportion(string family, string start, string repeated, string end)
    {
        string Text(int n) => start + string.Concat(Enumerable.Repeat(repeated, n)) + end
            + (family == "a parent with many keys" ? string.Concat(Enumerable.Repeat("  a = b\n", n)) : string.Empty);
        long Cost(int n)
        {
            string text = Text(n);
            long before = GC.GetAllocatedBytesForCurrentThread();
            SharedConfigReader.Read(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Cost(10);
        (long one, long two, long four) = (Cost(4_000), Cost(8_000), Cost(16_000));

        two.Should().BeLessThan((one * 5 / 2) + 4096);
        four.Should().BeLessThan((two * 5 / 2) + 4096);
    }
}
