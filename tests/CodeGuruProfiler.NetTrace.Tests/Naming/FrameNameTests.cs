namespace CodeGuruProfiler.NetTrace.Tests.Naming;

public class FrameNameTests
{
    [Theory]
    // Plain methods, and the names that the language has for some.
    [InlineData("Shop.Orders", "Post", "instance void  (int32)", "Shop.Orders.Post(int)")]
    [InlineData("Shop.Orders", ".ctor", "instance void  (int32)", "Shop.Orders..ctor(int)")]
    [InlineData("Shop.Orders", ".cctor", "void  ()", "Shop.Orders..cctor()")]
    [InlineData("Shop.Orders", "op_Addition", "class Shop.Orders  (class Shop.Orders,class Shop.Orders)", "Shop.Orders.op_Addition(Orders, Orders)")]
    [InlineData("Shop.Orders", "get_Item", "instance int32  (int32)", "Shop.Orders.get_Item(int)")]
    [InlineData("Shop.Orders", "add_Changed", "instance void  (class System.Action)", "Shop.Orders.add_Changed(Action)")]
    [InlineData("Shop.Orders", "Shop.IJob.Do", "instance void  ()", "Shop.Orders.Shop.IJob.Do()")]
    [InlineData("", "Main", "void  ()", "Main()")]
    [InlineData("Shop.Orders+Line", "Sum", "instance int64  ()", "Shop.Orders.Line.Sum()")]
    // Async methods and iterators.
    [InlineData("Names+<DoAsync>d__5", "MoveNext", "instance void  ()", "Names.DoAsync()")]
    [InlineData("Names+<DoGenericAsync>d__6`1[System.__Canon]", "MoveNext", "instance void  ()", "Names.DoGenericAsync()")]
    [InlineData("Names+<Items>d__4", "MoveNext", "instance bool  ()", "Names.Items()")]
    [InlineData("Names+<Items>d__4", "System.Collections.IEnumerator.MoveNext", "instance bool  ()", "Names.Items()")]
    [InlineData("Names+<Items>d__4", "<>m__Finally1", "instance void  ()", "Names.Items()")]
    [InlineData("Names+<Items>d__4", "System.IDisposable.Dispose", "instance void  ()", "Names.Items.System.IDisposable.Dispose()")]
    [InlineData("Names+<System.Collections.Generic.IEnumerable<System.Int32[]>.GetEnumerator>d__3", "MoveNext", "instance bool  ()", "Names.System.Collections.Generic.IEnumerable<System.Int32[]>.GetEnumerator()")]
    // Lambdas and local functions.
    [InlineData("Names+<>c", "<Run>b__8_30", "instance void  ()", "Names.Run.lambda()")]
    [InlineData("Names+<>c__DisplayClass8_0", "<Run>b__1", "instance void  (class System.String)", "Names.Run.lambda(string)")]
    [InlineData("Names+<>c__DisplayClass8_0`1[System.__Canon]", "<Run>b__1", "instance void  ()", "Names.Run.lambda()")]
    [InlineData("Names+<>c__DisplayClass8_0+<<Run>b__26>d", "MoveNext", "instance void  ()", "Names.Run.lambda()")]
    [InlineData("Names+<<Run>g__LocalAsync|8_28>d", "MoveNext", "instance void  ()", "Names.Run.LocalAsync()")]
    [InlineData("Names", "<Run>g__Local|27_0", "void  (int32)", "Names.Run.Local(int)")]
    [InlineData("Names", "<Run>g__Local|27_0", "void  (int32,value class Names+<>c__DisplayClass27_0&)", "Names.Run.Local(int)")]
    [InlineData("Names", "<Run>g__Outer|27_0>g__Inner|27_1", "void  ()", "Names.Run.Outer()")]
    [InlineData("Names", "<<Run>g__Outer|27_0>g__Inner|27_1", "void  ()", "Names.Run.Outer.Inner()")]
    [InlineData("Names", "<<Run>b__27_0>g__Inner|27_1", "void  ()", "Names.Run.lambda.Inner()")]
    // Programs without a class.
    [InlineData("Program", "<Main>$", "void  (class System.String[])", "Program.Main(string[])")]
    [InlineData("Program+<<Main>$>d__0", "MoveNext", "instance void  ()", "Program.Main()")]
    [InlineData("Program+<>c", "<<Main>$>b__0_1", "instance void  ()", "Program.Main.lambda()")]
    [InlineData("Program", "<<Main>$>g__Local|0_0", "void  ()", "Program.Main.Local()")]
    // Generics: instantiations are one.
    [InlineData("Names+Generic`1+Inner`1[System.__Canon,System.Int32]", "Go", "instance generic void  (class System.Collections.Generic.Dictionary`2<!0,class System.Collections.Generic.List`1<!!0>>,!1[],int32&)", "Names.Generic<>.Inner<>.Go(Dictionary<T, List<U>>, T1[], ref int)")]
    [InlineData("System.Collections.Generic.Dictionary`2+Entry[System.__Canon,System.__Canon]", "Get", "instance !1&  (!0)", "System.Collections.Generic.Dictionary<,>.Entry.Get(T)")]
    [InlineData("Shop.Cache`300", "Get", "void  ()", "Shop.Cache`300.Get()")]
    // Files, extension blocks, other languages.
    [InlineData("<Orders>F0123456789ABCDEF__Helper", "Run", "void  ()", "Helper.Run()")]
    [InlineData("Shop.Extensions+<G>$34505F560D9EACF86A87F3ED1F85E448", "Twice", "void  (int32)", "Shop.Extensions.Twice(int)")]
    [InlineData("<>f__AnonymousType0`2[System.__Canon,System.Int32]", "ToString", "instance class System.String  ()", "<>f__AnonymousType0<,>.ToString()")]
    [InlineData("<PrivateImplementationDetails>", "ComputeStringHash", "unsigned int32  (class System.String)", "<PrivateImplementationDetails>.ComputeStringHash(string)")]
    [InlineData("Shop.Orders+VB$StateMachine_5_PostAsync", "MoveNext", "instance void  ()", "Shop.Orders.PostAsync()")]
    [InlineData("Shop.Orders+_Closure$__5-0", "_Lambda$__1", "instance void  ()", "Shop.Orders.lambda()")]
    [InlineData("Shop.Orders+post@12-1", "Invoke", "instance void  (int32)", "Shop.Orders.post.lambda(int)")]
    [InlineData("Shop.Orders+post@12", "MoveNext", "instance void  ()", "Shop.Orders.post()")]
    // Methods made at run time: neither their signature, which contains an address, nor a number at the end.
    [InlineData("dynamicClass", "lambda_method1", "int32  (pMT: 0x7f57b63a61d8)", "dynamicClass.lambda_method")]
    [InlineData("dynamicClass", "MyDynamic", "void  (class System.Action)", "dynamicClass.MyDynamic")]
    [InlineData("dynamicClass", "42", "void  ()", "dynamicClass.42")]
    public void Format_RuntimeName_IsThatOfTheSource(string type, string method, string signature, string expected)
        => Assert.Equal(expected, FrameName.Format(type, method, signature));

    [Theory]
    [InlineData("void  (bool,char,int8,unsigned int8,int16,unsigned int16)", "(bool, char, sbyte, byte, short, ushort)")]
    [InlineData("void  (int32,unsigned int32,int64,unsigned int64,float32,float64)", "(int, uint, long, ulong, float, double)")]
    [InlineData("void  (native int,native uint,unsigned int,value class System.IntPtr,value class System.UIntPtr)", "(nint, nuint, nuint, nint, nuint)")]
    [InlineData("void  (class System.String,class System.Object,value class System.Decimal)", "(string, object, decimal)")]
    [InlineData("void  (string,object)", "(string, object)")]
    [InlineData("void  (int32&,class System.String[]&,int32*,void**)", "(ref int, ref string[], int*, void**)")]
    [InlineData("void  (int32[,],int32[][,,])", "(int[, ], int[][, , ])")]
    [InlineData("void  (value class System.Nullable`1<int32>)", "(int?)")]
    [InlineData("void  (value class System.Nullable`1<value class System.Collections.Generic.KeyValuePair`2<int32,int64>>[])", "(KeyValuePair<int, long>?[])")]
    [InlineData("void  (class System.Func`2<value class System.Nullable`1<int32>,class System.Func`1<bool>>)", "(Func<int?, Func<bool>>)")]
    [InlineData("void  (value class System.Collections.Generic.Dictionary`2/Enumerator<int32,int64>)", "(Dictionary<int, long>)")]
    [InlineData("method void *(int32)  (class Shop.Orders+Line)", "(Line)")]
    [InlineData("void  ( )", "()")]
    [InlineData("", "()")]
    [InlineData("void", "()")]
    [InlineData("void )(", "()")]
    public void Format_Signature_IsInCSharp(string signature, string expected)
        => Assert.Equal("A.B" + expected, FrameName.Format("A", "B", signature));

    [Theory]
    [InlineData("/app/Shop.dll", "Shop.Orders+<PostAsync>d__5", "MoveNext", "instance void  ()", "Shop!Shop.Orders+<PostAsync>d__5.MoveNext()")]
    [InlineData(@"C:\app\Shop.EXE", "Shop.Orders", "Post", "void  (int32,class System.String)", "Shop!Shop.Orders.Post(int32,class System.String)")]
    [InlineData("System.Private.CoreLib", "System.String", "Concat", "class System.String  (class System.String)", "System.Private.CoreLib!System.String.Concat(class System.String)")]
    [InlineData("", "", "Main", "", "Main")]
    public void FormatRuntimeName_KeepsWhatTheRuntimeSays(string module, string type, string method, string signature, string expected)
        => Assert.Equal(expected, FrameName.FormatRuntimeName(module, type, method, signature));

    [Fact]
    public void Format_NamesOfAnyDepthAndLength_TakeMemoryByTheirLength()
    {
        string open = new('<', 20_000);
        string generic = string.Concat(Enumerable.Repeat("class L`1<", 20_000));

        foreach ((string type, string method, string signature) in ((string, string, string)[])
            [(open, open, "void  (" + open + ")"), ("A", open + ">b__0", "void  (" + generic + ")"), (new string('+', 20_000), "M", "void  (" + new string(',', 20_000) + ")")])
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            string name = FrameName.Format(type, method, signature);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
            Assert.NotEmpty(name);
        }
    }
}
