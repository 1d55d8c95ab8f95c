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
        => SharedConfigReader.Read(text)["default"]["region"].Should().Be("eu-west-1");

    [Theory]
    [InlineData("[profile web]", "profile web")]
    [InlineData("[profile   web  ]", "profile web")]
    [InlineData("[profile \"my web\"]", "profile my web")]
    [InlineData("[profile\tweb]", "profile web")]
    [InlineData("[web", "web")]
    public void Read_SectionNames_AreNormalised(string header, string name)
        => SharedConfigReader.Read($"{header}\na = b").Should().ContainKey(name);

    [Fact]
    public void Read_IndentedLinesUnderAKeyWithoutValue_AreItsOwn()
    {
        Dictionary<string, string> section = SharedConfigReader.Read(
            """
            [services dev]
            s3 =
              endpoint_url = http://s3
            codeguruprofiler =
                endpoint_url = http://profiler
                other = 1
            endpoint_url = http://all
            """)["services dev"];

        section["s3.endpoint_url"].Should().Be("http://s3");
        section["codeguruprofiler.endpoint_url"].Should().Be("http://profiler");
        section["endpoint_url"].Should().Be("http://all");
    }

    // The line goes on with the value before it.
    [Fact]
    public void Read_IndentedLineUnderAKeyWithAValue_IsNoSettingOfItsOwn()
        => SharedConfigReader.Read("[default]\ncredential_process = run\n  region = eu-west-1\n")["default"].Should().NotContainKey("region");

    [Fact]
    public void Read_ValuesWithSpecialCharacters_AreKept()
    {
        Dictionary<string, string> section = SharedConfigReader.Read("[default]\nendpoint_url = http://host/a#b;c?d=e\n")["default"];

        section["endpoint_url"].Should().Be("http://host/a#b;c?d=e");
    }

    [Fact]
    public void Read_AnyText_Ends()
        => Gen.Char["[]=# ;\n\tabc\"\uFEFF"].Array[0, 80].Select(chars => new string(chars)).Sample(text => { SharedConfigReader.Read(text); });
}
