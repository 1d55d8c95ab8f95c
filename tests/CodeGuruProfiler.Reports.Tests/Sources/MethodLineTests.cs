using CodeGuruProfiler.Reports.Sources;

namespace CodeGuruProfiler.Reports.Tests.Sources;

public class MethodLineTests
{
    [Theory]
    [InlineData("public void Add(int a)")]
    [InlineData("    internal static async Task<int> Add<T>(T a)")]
    [InlineData("def Add(self):")]
    [InlineData("int[] Add(int a)")]
    [InlineData("string? Add ()")]
    [InlineData("fun Add(a: Int)")]
    [InlineData("int x = Other(); void Add() { }")]
    public void Find_ADeclaration_IsItsLine(string line) => Assert.Equal(3, MethodLine.Find($"class A\n{{\n{line}\n}}\n", "Add"));

    [Theory]
    [InlineData("return Add(1);")]
    [InlineData("await Add(1);")]
    [InlineData("Add(1);")]
    [InlineData("cart.Add(1);")]
    [InlineData("x = Add(1);")]
    [InlineData("// void Add(int a)")]
    [InlineData("/// as void Add(int a)")]
    [InlineData(" * void Add(int a)")]
    [InlineData("void AddAll(int a)")]
    [InlineData("void ReAdd(int a)")]
    [InlineData("new Add(1)")]
    [InlineData("int Add;")]
    [InlineData("int Add")]
    public void Find_WhatOnlyLooksLikeOne_IsNothing(string line) => Assert.Null(MethodLine.Find($"class A\n{{\n{line}\n}}\n", "Add"));

    [Fact]
    public void Find_AfterACall_IsTheDeclaration() => Assert.Equal(2, MethodLine.Find("return Add(1);\r\nint Add(int a) => a;\r\n", "Add"));
}
