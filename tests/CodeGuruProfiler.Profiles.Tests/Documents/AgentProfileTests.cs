namespace CodeGuruProfiler.Profiles.Tests;

public sealed class AgentProfileTests
{
    [Fact]
    public void Parse_TheAgentsOwnFiles_AreWrittenBackWithTheSameValues()
    {
        foreach (string file in RealProfiles.Agent())
        {
            byte[] json = File.ReadAllBytes(file);

            byte[] written = AgentProfile.Parse(json).ToArray(ProfileEncoding.Json);

            JsonValues.AssertEqual(json, written);
        }
    }

    [Fact]
    public void Parse_FilesOfOtherAgents_AreWrittenBackWithTheSameValues()
    {
        foreach (string file in RealProfiles.ThirdParty())
        {
            byte[] json = File.ReadAllBytes(file);

            byte[] written = AgentProfile.Parse(json).ToArray(ProfileEncoding.Json);

            JsonValues.AssertEqual(json, written);
        }
    }

    [Fact]
    public void Parse_GzippedFile_IsReadAsTheFileInside()
    {
        foreach (string file in RealProfiles.Gzip())
        {
            AgentProfile zipped = AgentProfile.Parse(File.ReadAllBytes(file));
            AgentProfile plain = AgentProfile.Parse(File.ReadAllBytes(file[..^".gz".Length]));

            Assert.Equal(plain, zipped);
        }
    }

    [Fact]
    public void Parse_Sample_IsWrittenBackWithTheSameValues()
    {
        byte[] written = AgentProfile.Parse(Sample.ShopAgentJson).ToArray(ProfileEncoding.Json);

        JsonValues.AssertEqual(Sample.ShopAgentJson, written);
    }

    [Fact]
    public void Parse_Sample_HasAllTyped()
    {
        AgentProfile profile = AgentProfile.Parse(Sample.ShopAgentJson);

        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1790000000000), profile.Start);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1790000299000), profile.End);
        Assert.Equal(0.997, profile.Metadata.SampleWeights["WALL_TIME"]);
        Assert.Equal(300900, profile.Metadata.DurationInMs);
        Assert.Equal("UNKNOWN", profile.Metadata.FleetInfo?.Type);
        Assert.Equal(8, profile.Metadata.FleetInfo?.VCpus);
        Assert.Equal(["zone"], profile.Metadata.FleetInfo?.UnknownFields.Names);
        Assert.Equal("CodeGuruProfiler-dotnet", profile.Metadata.AgentInfo?.Type);
        Assert.Equal("0.1.0", profile.Metadata.AgentInfo?.Version);
        Assert.Equal(12, profile.Metadata.AgentOverhead?.MemoryInMB);
        Assert.Equal(431, profile.Metadata.AgentOverhead?.TimeInMs);
        Assert.Equal("10.0.1", profile.Metadata.RuntimeVersion);
        Assert.Equal(55.125, profile.Metadata.CpuTimeInSeconds);
        Assert.Equal(17.5, profile.Metadata.Metrics?.NumThreads);
        Assert.Equal(300, profile.Metadata.NumTimesSampled);
        Assert.Equal(["collector"], profile.Metadata.UnknownFields.Names);
        Assert.Equal(new DateTimeOffset(2026, 9, 21, 13, 59, 59, 123, TimeSpan.Zero), profile.DebugInfo?.AgentStartTime);
        Assert.Equal(77, profile.DebugInfo?.ProcessId);
        Assert.Equal(1, profile.DebugInfo?.ErrorsCount["sdkClientErrors"]);
        Assert.Equal(0.0024, profile.DebugInfo?.GenericMetrics["runProfiler_timings_max"]);
        Assert.Equal(["note"], profile.UnknownFields.Names);
    }

    [Fact]
    public void Parse_Sample_HasItsCallTree()
    {
        CallTree tree = AgentProfile.Parse(Sample.ShopAgentJson).CallTree;

        Assert.Equal(6, tree.NodeCount);
        Assert.Equal(["RUNNABLE", "WAITING"], tree.Counters);
        Assert.Equal(430, tree.Root.Total);
        CallTreeNode main = tree.Root.Children["Shop.Program.Main(string[])"]!.Value;
        Assert.Equal("/app/Program.cs", main.File);
        Assert.Equal(new LineRange(9, 9), main.Lines);
        CallTreeNode handle = main.Children["Shop.Orders.Handle(Order)"]!.Value;
        Assert.Equal(3, handle.Self);
        Assert.Equal(130, handle.Total);
        Assert.Equal(2, handle.GetTotal("WAITING"));
        Assert.Equal(new LineRange(40, 57), handle.Lines);
        CallTreeNode prices = handle.Children["Shop.Prices.Übersicht<€>"]!.Value;
        Assert.Equal(120, prices.GetSelf("RUNNABLE"));
        Assert.Equal(3, prices.Depth);
        Assert.Equal(["alloc"], prices.UnknownFields.Names);
        Assert.Null(prices.Children["nothing"]);
    }

    [Fact]
    public void Parse_WhatWasWritten_IsEqual()
    {
        AgentProfile profile = AgentProfile.Parse(Sample.ShopAgentJson);

        AgentProfile again = AgentProfile.Parse(profile.ToArray(ProfileEncoding.Json));

        Assert.Equal(profile, again);
        Assert.Equal(profile.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void Parse_TheAgentsOwnFiles_AreEqualInAllForms()
    {
        foreach (string file in RealProfiles.Agent())
        {
            AgentProfile profile = AgentProfile.Parse(File.ReadAllBytes(file));

            Assert.All(Enum.GetValues<ProfileEncoding>(), encoding => Assert.Equal(profile, AgentProfile.Parse(profile.ToArray(encoding))));
        }
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    [InlineData(ProfileEncoding.Json)]
    public void ToArray_InEachForm_IsReadAsTheSameAndWrittenAsTheSameJson(ProfileEncoding encoding)
    {
        AgentProfile profile = AgentProfile.Parse(Sample.ShopAgentJson);

        AgentProfile read = AgentProfile.Parse(profile.ToArray(encoding));

        Assert.Equal(profile, read);
        JsonValues.AssertEqual(Sample.ShopAgentJson, read.ToArray(ProfileEncoding.Json));
    }

    [Fact]
    public void Parse_JsonAsIonText_IsTheSame()
    {
        // All JSON is Ion text: with something of Ion in front of it, the Ion reader gets it.
        byte[] text = [.. "$ion_1_0 "u8, .. Sample.ShopAgentJson];

        Assert.Equal(AgentProfile.Parse(Sample.ShopAgentJson), AgentProfile.Parse(text));
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    public void Parse_WhatOnlyIonCanSay_IsKept(ProfileEncoding encoding)
    {
        AgentProfile profile = AgentProfile.Parse(Sample.AllTypesIonText);

        Assert.Equal(profile, AgentProfile.Parse(profile.ToArray(encoding)));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1790000000000), profile.Start);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1790000299000), profile.End);
        Assert.Equal("10.0.1", profile.Metadata.RuntimeVersion);
        Assert.Equal(1.75, profile.CallTree.Root.GetTotal("WALL_TIME"));
        Assert.Equal(2, profile.CallTree.Root.GetTotal("RUNNABLE"));
        Assert.Equal(["seen", "quoted name"], profile.CallTree.Nodes.Last().UnknownFields.Names);
    }

    [Fact]
    public void UnknownFields_OfWhatOnlyIonCanSay_HaveJsonToo()
    {
        AgentProfile profile = AgentProfile.Parse(Sample.AllTypesIonText);

        Assert.Equal(
            """{"exact":[1.50,12E-40,3,-0.0,123456789012345678901234567890,16,100E0,null,null,null,null,true,"2026-09-21T14:13-00:00","sym","z",[],{},[]]}""",
            profile.UnknownFields.ToJson());
        Assert.Equal(
            """{"build":{"commit":"aGVsbG8=","notes":"café","tags":["a","b","c",1]}}""",
            profile.Metadata.UnknownFields.ToJson());
    }

    [Theory]
    [ProfileJson("{}", "Expected the field 'callgraph' but the document does not have it. The bytes begin with '{}'. (byte 2)")]
    [ProfileJson("[]", "Expected a struct with the profile's fields but found a list. The bytes begin with '[]'. (byte 0)")]
    [ProfileJson("{\"callgraph\":{}} {}", "Expected the end of the bytes but found a struct. (byte 17)")]
    [ProfileJson("{\"callgraph\":[]}", "Expected a struct in 'callgraph' but found a list. (byte 13)")]
    [ProfileJson("{\"start\":\"now\"}", "Expected milliseconds since 1970 in 'start' but found a string. (byte 9)")]
    [ProfileJson("{\"start\":1e300}", "Expected milliseconds since 1970 in 'start' but the number is too large for a time. (byte 9)")]
    [ProfileJson("{\"callgraph\":{\"counts\":{\"A\":\"1\"}}}", "Expected a finite number for the counter 'A' but found a string. (byte 28)")]
    [ProfileJson("{\"callgraph\":{\"counts\":{\"A\":1e999}}}", "Expected a finite number for the counter 'A' but found a number. (byte 28)")]
    [ProfileJson("{\"callgraph\":{\"counts\":[1]}}", "Expected a struct with a finite number for each counter but found a list. (byte 23)")]
    [ProfileJson("{\"callgraph\":{\"children\":[]}}", "Expected a struct with a node for each frame but found a list. (byte 25)")]
    [ProfileJson("{\"callgraph\":{\"children\":{\"f\":1}}}", "Expected a struct for the frame 'f' but found a number. (byte 30)")]
    [ProfileJson("{\n\n \"callgraph\" ?", "Expected JSON but the text is not JSON. The bytes begin with '{\\n\\n \"callgraph\" ?'. (byte 16)")]
    public void Parse_NotAProfile_SaysWhatAndWhere(PlacedBytes document, string message)
        => document.AssertRefused(message, bytes => AgentProfile.Parse(bytes));
}
