// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of the packages' own source text.
/** One replacement in a file of the interface: the text as the package has it, and what stands there instead. */
export type TextReplacement = readonly [english: string, chinese: string];

const sectionTitles: readonly TextReplacement[] = [
  [
    '      title\n',
    `      ({ Arguments: '参数', 'Deprecated Arguments': '已停用的参数', 'Deprecated Enum Values': '已停用的取值',
        'Deprecated Fields': '已停用的字段', Directives: '指令', 'Enum Values': '取值', Fields: '字段', Implements: '实现的接口',
        Implementations: '实现类型', 'Possible Types': '可能的类型', 'Root Types': '入口', Type: '类型',
        'All Schema Types': '全部类型' })[title] ?? title\n`,
  ],
];

const titleOfTab =
  "(/^# [^\\n·]+ · ([^\\n]+)/.exec(tab.query ?? '')?.[1] ?? (tab.title === '<untitled>' ? '新查询' : tab.title))";

/** GraphiQL's fixed English texts by file of its packages (versions pinned in package.json), and its accent colours. */
export const INTERFACE_TEXTS: Readonly<Record<string, readonly TextReplacement[]>> = {
  'graphiql/dist/GraphiQL.js': [
    ['defaultSizeRelation: 0.3333333333333333', 'defaultSizeRelation: 0.26'],
    ['"New tab"', '"新建标签页"'],
    [
      'title: tab.title, onClick: handleTabClick, children: tab.title',
      `title: ${titleOfTab}, onClick: handleTabClick, children: ${titleOfTab}`,
    ],
    ['"Editor Commands"', '"编辑命令"'],
    ['"Operation Editor"', '"查询语句"'],
    ['children: "Variables"', 'children: "变量"'],
    ['children: "Headers"', 'children: "请求头"'],
    ['? "Variables" : "Headers"', '? "变量" : "请求头"'],
    ['"Select active operation"', '"选择标签页"'],
    ['"Show" : "Hide"} editor tools', '"展开" : "收起"}变量与请求头'],
  ],
  'graphiql/dist/ui/toolbar.js': [
    ['`Prettify query (', '`整理格式('],
    ['`Merge fragments into query (', '`把片段并入查询('],
    ['`Copy query (', '`复制查询('],
  ],
  'graphiql/dist/ui/sidebar.js': [
    ['`Re-fetch GraphQL schema (', '`重新读取数据目录('],
    ['"Open short keys dialog"', '"快捷键"'],
    ['"Open settings dialog"', '"设置"'],
    ['"Hide" : "Show"} ', '"收起" : "打开"}'],
    ['children: "Short Keys"', 'children: "快捷键"'],
    ['"This modal provides a list of available keyboard shortcuts and their functions."', '"可用的快捷键及其作用。"'],
    ['children: "Settings"', 'children: "设置"'],
    [
      '"This modal lets you adjust header persistence, interface theme, and clear local storage."',
      '"请求头的保存、界面主题与本机数据。"',
    ],
    ['children: "Persist headers"', 'children: "保存请求头"'],
    ['"Save headers upon reloading."', '"刷新页面后仍保留请求头。"'],
    ['"Only enable if you trust this device."', '"仅在本人专用的电脑上开启。"'],
    ['children: "On"', 'children: "开"'],
    ['children: "Off"', 'children: "关"'],
    ['children: "Theme"', 'children: "主题"'],
    ['"Adjust how the interface appears."', '"调整界面的明暗。"'],
    ['children: "System"', 'children: "跟随系统"'],
    ['children: "Light"', 'children: "浅色"'],
    ['children: "Dark"', 'children: "深色"'],
    ['children: "Clear storage"', 'children: "清除本机数据"'],
    ['"Remove all locally stored data and start fresh."', '"标签页与历史只在本页内存中，关闭即无；也可现在清除。"'],
    ['"Cleared data"', '"已清除"'],
    ['error: "Failed"', 'error: "清除失败"'],
    ['"Clear data"', '"清除"'],
  ],
  'graphiql/dist/ui/short-keys.js': [
    ['"Execute query"', '"运行查询"'],
    ['"Open the Command Palette (you must have focus in the editor)"', '"打开命令面板(光标须在编辑框内)"'],
    ['"Prettify editors"', '"整理格式"'],
    ['"Copy query"', '"复制查询"'],
    ['"Re-fetch schema using introspection"', '"重新读取数据目录"'],
    ['"Search in documentation"', '"在数据目录中搜索"'],
    ['"Search in editor"', '"在编辑框中查找"'],
    ['"Merge fragments definitions into operation definition"', '"把片段并入查询"'],
    ['children: "Short Key"', 'children: "快捷键"'],
    ['children: "Function"', 'children: "作用"'],
    ['/* @__PURE__ */ jsxs("p", {', 'false && /* @__PURE__ */ jsxs("p", {'],
  ],
  '@graphiql/react/dist/components/execute-button/index.js': [
    ['`${isRunning ? "Stop" : "Execute"} query (', '`${isRunning ? "停止" : "运行"}查询('],
    ['`<Unnamed ${operation.operation}>`', '`<未命名 ${operation.operation}>`'],
  ],
  '@graphiql/react/dist/components/tabs/index.js': [['"Close Tab"', '"关闭标签页"']],
  '@graphiql/react/dist/components/dialog/index.js': [['"Close dialog"', '"关闭"']],
  '@graphiql/react/dist/components/response-editor.js': [['"Result Window"', '"查询结果"']],
  '@graphiql/react/dist/stores/execution.js': [
    ['"Automatically added leaf fields"', '"已自动补上下级字段"'],
    [
      '`Request not sent. ${editor === variableEditor ? "Variables" : "Request headers"} ',
      '`查询没有发出，请修改${editor === variableEditor ? "变量" : "请求头"}:',
    ],
    [
      'set({ isFetching: false });\n\t\t\t\t\tsetResponse(formatError(error));',
      'set({ isFetching: false });\n\t\t\t\t\tsetResponse(formatError({ message: error.message }));',
    ],
  ],
  '@graphiql/react/dist/constants.js': [
    ['label: "Prettify Editors"', 'label: "整理格式"'],
    ['label: "Merge Fragments into Query"', 'label: "把片段并入查询"'],
    ['label: "Run Operation"', 'label: "运行查询"'],
    ['label: "Copy Query"', 'label: "复制查询"'],
    ['#d60590', '#1d64a8'],
    ['#ff5794', '#6cb2f5'],
  ],
  '@graphiql/react/dist/utility/create-editor.js': [
    ['fontSize: 15', 'fontSize: 14'],
    ['tabSize: 2,', 'tabSize: 2, wordWrap: "on", wrappingIndent: "deepIndent",'],
    [
      '"\\"Fira Code\\""',
      '"\\"Fira Code\\", \\"PingFang SC\\", \\"Microsoft YaHei\\", \\"Noto Sans CJK SC\\", monospace"',
    ],
  ],
  '@graphiql/plugin-history/dist/index.js': [['title: "History"', 'title: "历史记录"']],
  '@graphiql/plugin-history/dist/components.js': [
    ['"History"', '"历史记录"'],
    ['"Cleared"', '"已清空"'],
    ['"Failed to Clear"', '"清空失败"'],
    ['"Clear"', '"清空"'],
    ['"Type a label"', '"输入名称"'],
    ['children: "Save"', 'children: "保存"'],
    ['"Set active"', '"打开"'],
    ['"Edit label"', '"改名"'],
    ['"Remove favorite"', '"取消收藏"'],
    ['"Add favorite"', '"收藏"'],
    ['"Delete from history"', '"删除"'],
  ],
  '@graphiql/plugin-doc-explorer/dist/context.js': [
    ['"Show Documentation Explorer"', '"打开数据目录"'],
    ['title: "Documentation Explorer"', 'title: "数据目录"'],
    ['name: "Docs"', 'name: "数据目录"'],
  ],
  '@graphiql/plugin-doc-explorer/dist/components/doc-explorer.js': [
    [
      '"Error fetching schema"',
      '"读取不到数据目录：枢纽没有应答。请确认枢纽已启动、网络畅通，再点左下角“重新读取数据目录”。"',
    ],
    ['"Schema is invalid: "', '"数据目录有误："'],
    ['"No GraphQL schema available"', '"还没有数据目录"'],
    ['`Go back to ${prevName}`', '`返回${prevName}`'],
    ['"Documentation Explorer"', '"数据目录"'],
  ],
  '@graphiql/plugin-doc-explorer/dist/components/section.js': sectionTitles,
  '@graphiql/plugin-doc-explorer/dist/components/search.js': [
    ['`Search ${navItem.name}...`', '`在${navItem.name}中搜索`'],
    ['placeholder: t12', 'placeholder: "搜索"'],
    ['"No results found"', '"没有找到"'],
    ['"Other results"', '"其他结果"'],
  ],
  '@graphiql/plugin-doc-explorer/dist/components/schema-documentation.js': [
    [
      '"A GraphQL schema provides a root type for each kind of operation."',
      '"从这里开始:query 是可查询的内容,mutation 是可办理的事项。"',
    ],
  ],
  '@graphiql/plugin-doc-explorer/dist/components/field-documentation.js': [
    ['"Show Deprecated Arguments"', '"显示已停用的参数"'],
  ],
  '@graphiql/plugin-doc-explorer/dist/components/type-documentation.js': [
    ['"Show Deprecated Fields"', '"显示已停用的字段"'],
    ['"Show Deprecated Values"', '"显示已停用的取值"'],
  ],
  '@graphiql/plugin-doc-explorer/dist/components/deprecation-reason.js': [
    ['children: "Deprecated"', 'children: "已停用"'],
  ],
};
